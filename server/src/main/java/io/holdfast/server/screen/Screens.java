package io.holdfast.server.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the files of the web app. Those under {@code assets} carry their content's hash in their name and are kept by the
 * browser for good; the page that names them is asked for each time, by its content, as all files of a jar have one date.
 */
@Configuration(proxyBeanMethods = false)
class Screens implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setUseLastModified(false)
                .setEtagGenerator(Screens::tag)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageOfPath());
    }

    /** The page of a customer is one whatever his id: that of a file could not hold a percent sign, or begin with two dots. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/customers/{id}").setViewName("forward:/" + PageOfPath.PAGE);
    }

    private static String tag(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return '"' + DigestUtils.md5DigestAsHex(content) + '"';
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package io.holdfast.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartBundleTest {

    @Test
    void isTheOneItsBuildRecorded() {
        String bundle = PageResource.read("charts/echarts.min.js");
        String recorded = PageResource.read("charts/echarts.min.js.sha256").split(" ", 2)[0];
        assertThat(Sha256.hex(bundle)).isEqualTo(recorded);
    }

    @Test
    void cannotEndTheScriptItIsPutInto() {
        assertThat(PageResource.read("charts/echarts.min.js")).doesNotContainIgnoringCase("</script");
    }

    @Test
    void keepsItsNotices() {
        assertThat(PageResource.read("charts/echarts.min.js"))
                .startsWith("/*")
                .contains("The Apache Software Foundation", "BSD 3-Clause License");
        assertThat(PageResource.read("charts/NOTICE")).contains("Apache ECharts");
        assertThat(PageResource.read("charts/LICENSE")).contains("Apache License");
    }
}

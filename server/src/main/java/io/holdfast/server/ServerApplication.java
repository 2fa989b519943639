package io.holdfast.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * The server as Spring sees it: every package below is a module with a boundary. Spring's own user, with a password it would
 * print at every start, is left out: accounts are ours.
 */
@SpringBootApplication(proxyBeanMethods = false, exclude = UserDetailsServiceAutoConfiguration.class)
class ServerApplication {}

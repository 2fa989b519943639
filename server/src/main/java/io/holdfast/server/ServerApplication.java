package io.holdfast.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server as Spring sees it: every package below is a module with a boundary. */
@SpringBootApplication(proxyBeanMethods = false)
class ServerApplication {}

package com.example.chat;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.catalina.Context;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

public class ChatApplication {

    public static void main(String[] args) throws Exception {
        WebSocketServer.users = new UserService(setting("IM_USERS_FILE", "users.json"));
        WebSocketServer.existTimeMs = Long.parseLong(setting("IM_TTL_MS", "7200000"));

        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setHostname(setting("IM_HOST", "localhost"));
        tomcat.setPort(Integer.parseInt(setting("IM_PORT", "8080")));
        tomcat.getConnector().setProperty("address", setting("IM_HOST", "localhost"));
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "default", new DefaultServlet());
        context.addServletMappingDecoded("/", "default");
        context.addServletContainerInitializer(new WsSci(), Set.of(WebSocketServer.class));
        tomcat.start();

        long sweepMs = Long.parseLong(setting("IM_SWEEP_MS", "60000"));
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.scheduleAtFixedRate(WebSocketServer::sweep, sweepMs, sweepMs, TimeUnit.MILLISECONDS);
        tomcat.getServer().await();
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}

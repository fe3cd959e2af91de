package com.example.chat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class SessionTimer {

    private static final int SILENT_INTERVALS = 10;

    @Value("${chat.heartbeat-ms}")
    private long heartbeatMs;

    /** Ends sessions that are over. */
    @Scheduled(cron = "0/59 * * * * ?")
    public void sweep() {
        WebSocketServer.endExpired();
    }

    @Scheduled(fixedRateString = "${chat.sweep-ms}")
    public void sweepAsConfigured() {
        if (Fixed.has("ttl")) {
            WebSocketServer.endExpired();
        }
    }

    @Scheduled(fixedRateString = "${chat.heartbeat-ms}")
    public void ping() {
        WebSocketServer.pingAll(SILENT_INTERVALS * heartbeatMs);
    }
}

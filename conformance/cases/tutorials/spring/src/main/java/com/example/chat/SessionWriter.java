package com.example.chat;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.websocket.Session;

/** The only writer of a session: a thread with a queue, whose session is dropped when the queue is full. */
final class SessionWriter {

    private static final int MOST_WAITING = 1000;

    private final Session session;
    private final Runnable drop;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(0, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING));

    SessionWriter(Session session, Runnable drop) {
        this.session = session;
        this.drop = drop;
    }

    void send(String text) {
        try {
            thread.execute(() -> write(text));
        } catch (RejectedExecutionException e) {
            drop.run();
        }
    }

    private void write(String text) {
        try {
            session.getBasicRemote().sendText(text);
        } catch (IOException | IllegalStateException e) {
            drop.run();
        }
    }

    void stop() {
        thread.shutdownNow();
    }
}

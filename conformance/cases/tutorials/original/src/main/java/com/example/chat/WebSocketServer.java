package com.example.chat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;

@ServerEndpoint("/webSocket/{userId}")
public class WebSocketServer {

    private static final DateTimeFormatter CREATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy:MM:dd hh:mm:ss");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final ConcurrentHashMap<Long, WebSocketServer> webSocketMap = new ConcurrentHashMap<>();

    static UserService users;
    static long existTimeMs;

    private Session session;
    private Long userId;
    private volatile long existUntil;

    @OnOpen
    public void onOpen(Session session, @PathParam("userId") Long userId) throws IOException {
        this.session = session;
        this.userId = userId;
        if (webSocketMap.containsKey(userId)) {
            session.close(new CloseReason(CloseCodes.getCloseCode(4409), "token已建立连接"));
            return;
        }
        existUntil = System.currentTimeMillis() + existTimeMs;
        webSocketMap.put(userId, this);
    }

    @OnClose
    public void onClose() {
        if (userId != null) {
            webSocketMap.remove(userId);
        }
    }

    @OnError
    public void onError(Session session, Throwable error) {
        error.printStackTrace();
    }

    @OnMessage
    public void onMessage(String message) throws IOException {
        if ("heartbeat".equals(message)) {
            session.getBasicRemote().sendText("success");
            return;
        }
        if (!webSocketMap.containsKey(userId)) {
            sendTo(userId, "用户在线信息错误！");
            return;
        }
        UserService.User user = users.getById(userId);
        if (user == null) {
            sendTo(userId, "用户信息不存在！");
            return;
        }
        webSocketMap.get(userId).existUntil = System.currentTimeMillis() + existTimeMs;
        String role = UserService.AGENT.equals(userId) ? "ai" : "user";
        String now = LocalDateTime.now().format(CREATE_TIME);
        sendToAll(MAPPER.writeValueAsString(
                new ImMessage(role, user.username(), userId, user.avatar(), now, message)));
    }

    private static void sendToAll(String text) {
        for (WebSocketServer receiver : webSocketMap.values()) {
            receiver.session.getAsyncRemote().sendText(text);
        }
    }

    private static void sendTo(Long userId, String text) throws IOException {
        WebSocketServer receiver = webSocketMap.get(userId);
        if (receiver != null) {
            receiver.session.getBasicRemote().sendText(text);
        }
    }

    /** Ends the sessions whose time is over, and tells the others what time it is. */
    static void sweep() {
        long now = System.currentTimeMillis();
        String clock = LocalDateTime.now().format(CLOCK);
        for (WebSocketServer server : webSocketMap.values()) {
            try {
                if (server.existUntil <= now) {
                    webSocketMap.remove(server.userId);
                    server.session.close(new CloseReason(CloseCodes.NORMAL_CLOSURE, "session expired"));
                } else {
                    server.session.getAsyncRemote().sendText(clock);
                }
            } catch (IOException | IllegalStateException e) {
                e.printStackTrace();
            }
        }
    }
}

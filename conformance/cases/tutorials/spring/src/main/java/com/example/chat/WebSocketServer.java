package com.example.chat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One instance for each connection; Spring makes one more, by which the static fields are set. */
@Component
@ServerEndpoint("/webSocket/{userId}")
public class WebSocketServer {

    private static final Logger log = LoggerFactory.getLogger(WebSocketServer.class);

    private static final int EXIST_TIME_HOUR = 2;
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String USER_ID = "-1|[1-9][0-9]{0,15}";
    private static final long LARGEST_USER_ID = (1L << 53) - 1;

    /** Everybody who is online. */
    private static final ConcurrentHashMap<Long, WebSocketServer> webSocketMap = new ConcurrentHashMap<>();
    /** Pings and closes may wait for a slow peer. */
    private static final ExecutorService background = Executors.newCachedThreadPool();

    private static UserService userService;
    private static ObjectMapper mapper;
    private static long ttlMs = TimeUnit.HOURS.toMillis(EXIST_TIME_HOUR);

    private Session session;
    private Long userId;
    private SessionWriter writer;
    private volatile long expiresAt;
    private volatile long heardAt;

    @Autowired
    public void setUserService(UserService service, ObjectMapper objectMapper, @Value("${chat.ttl-ms}") long configured) {
        userService = service;
        mapper = objectMapper;
        if (Fixed.has("ttl")) {
            ttlMs = configured;
        }
    }

    @OnOpen
    public void onOpen(Session session, @PathParam("userId") String id) throws IOException {
        if (Fixed.has("user-id") && !isUserId(id)) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "not a userId"));
            return;
        }
        this.session = session;
        this.userId = Long.parseLong(id);
        this.writer = new SessionWriter(session, this::drop);
        this.heardAt = System.currentTimeMillis();
        renew();
        if (webSocketMap.putIfAbsent(userId, this) != null) {
            if (!Fixed.has("refusal-text")) {
                session.getBasicRemote().sendText("token已建立连接");
            }
            session.close(new CloseReason(CloseCodes.getCloseCode(4409), "token已建立连接"));
            return;
        }
        log.info("用户连接: {}, 当前在线人数: {}", userId, webSocketMap.size());
    }

    @OnClose
    public void onClose() {
        if (userId == null) {
            return;
        }
        if (Fixed.has("close-handler")) {
            webSocketMap.remove(userId, this);
        } else {
            webSocketMap.remove(userId);
        }
        writer.stop();
        log.info("用户退出: {}, 当前在线人数: {}", userId, webSocketMap.size());
    }

    @OnError
    public void onError(Throwable error) {
        log.error("用户错误: {}", userId, error);
    }

    @OnMessage
    public void onPong(PongMessage message) {
        heardAt = System.currentTimeMillis();
    }

    @OnMessage
    public void onBinary(ByteBuffer message) throws IOException {
        session.close(new CloseReason(CloseCodes.CANNOT_ACCEPT, "text only"));
    }

    @OnMessage
    public void onMessage(String message) throws IOException {
        heardAt = System.currentTimeMillis();
        if ("heartbeat".equals(message)) {
            reply("success");
        } else if (webSocketMap.get(userId) != this) {
            reply("用户在线信息错误！");
        } else if (userService.getById(userId) == null) {
            reply("用户信息不存在！");
        } else if (!message.isEmpty()) {
            renew();
            broadcast(toJson(message));
        }
    }

    private void renew() {
        expiresAt = System.currentTimeMillis() + ttlMs;
    }

    private String toJson(String text) throws JsonProcessingException {
        UserService.User user = userService.getById(userId);
        String role = UserService.AGENT.equals(userId) ? "ai" : "user";
        String now = LocalDateTime.now().format(FORMAT);
        return mapper.writeValueAsString(new ImMessage(role, user.username(), userId, user.avatar(), now, text));
    }

    /** Answers the sender. */
    private void reply(String text) throws IOException {
        if (Fixed.has("writers")) {
            writer.send(text);
        } else {
            session.getBasicRemote().sendText(text);
        }
    }

    /** Sends to everybody, without waiting for one who reads slowly. */
    private static void broadcast(String text) {
        for (WebSocketServer receiver : webSocketMap.values()) {
            if (Fixed.has("writers")) {
                receiver.writer.send(text);
            } else {
                receiver.session.getAsyncRemote().sendText(text);
            }
        }
    }

    static void endExpired() {
        long now = System.currentTimeMillis();
        for (WebSocketServer server : webSocketMap.values()) {
            if (server.expiresAt <= now) {
                server.end(new CloseReason(CloseCodes.getCloseCode(4408), "session expired"));
            }
        }
    }

    static void pingAll(long longestSilenceMs) {
        long now = System.currentTimeMillis();
        for (WebSocketServer server : webSocketMap.values()) {
            if (now - server.heardAt > longestSilenceMs) {
                server.drop();
            } else {
                background.execute(server::ping);
            }
        }
    }

    private void ping() {
        try {
            session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            log.debug("用户已断开: {}", userId);
        }
    }

    private void drop() {
        end(new CloseReason(CloseCodes.GOING_AWAY, "no answer"));
    }

    private void end(CloseReason reason) {
        webSocketMap.remove(userId, this);
        background.execute(() -> {
            try {
                session.close(reason);
            } catch (IOException | IllegalStateException e) {
                log.debug("用户已断开: {}", userId);
            }
        });
    }

    private static boolean isUserId(String id) {
        return id.matches(USER_ID) && Long.parseLong(id) <= LARGEST_USER_ID;
    }
}

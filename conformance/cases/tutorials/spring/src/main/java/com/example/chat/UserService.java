package com.example.chat;

import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
public class UserService {

    public static final Long AGENT = -1L;

    public record User(Long userId, String username, String avatar) {
    }

    private final Map<Long, User> users = new HashMap<>();

    public UserService(ObjectMapper mapper, @Value("${chat.users-file}") File file) throws IOException {
        for (User user : mapper.readValue(file, new TypeReference<List<User>>() { })) {
            users.put(user.userId(), user);
        }
        users.put(AGENT, new User(AGENT, "人工客服", ""));
    }

    public User getById(Long userId) {
        return users.get(userId);
    }
}

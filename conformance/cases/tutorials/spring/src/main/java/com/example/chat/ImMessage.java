package com.example.chat;

public record ImMessage(String role, String username, Long uid, String avatar, String createTime, String text) {
}

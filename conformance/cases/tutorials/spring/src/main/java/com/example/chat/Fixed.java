package com.example.chat;

import java.util.Arrays;
import java.util.List;

/** The repairs that are switched on by the environment variable FIXED. */
final class Fixed {

    private static final List<String> NAMES = Arrays.asList(System.getenv().getOrDefault("FIXED", "").split(","));

    static boolean has(String name) {
        return NAMES.contains(name) || NAMES.contains("all");
    }

    private Fixed() {
    }
}

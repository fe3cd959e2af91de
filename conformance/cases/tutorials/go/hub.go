package main

import (
	"encoding/json"
	"strconv"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

type Message struct {
	Role       string `json:"role"`
	Username   string `json:"username"`
	UID        any    `json:"uid"`
	Avatar     string `json:"avatar"`
	CreateTime string `json:"createTime"`
	Text       string `json:"text"`
}

// Hub knows everybody who is online.
type Hub struct {
	users   map[int64]User
	ttl     time.Duration
	mu      sync.Mutex
	clients map[int64]*Client
}

func newHub(users map[int64]User) *Hub {
	ttl := 2 * time.Hour
	if fixed("ttl") {
		ttl = milliseconds("IM_TTL_MS", "7200000")
	}
	return &Hub{users: users, ttl: ttl, clients: map[int64]*Client{}}
}

// register takes a client in; it is false while its user is online.
func (h *Hub) register(c *Client) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if _, online := h.clients[c.userID]; online {
		return false
	}
	h.clients[c.userID] = c
	c.expires = time.Now().Add(h.ttl)
	return true
}

// unregister removes a client, but not another one of the same user.
func (h *Hub) unregister(c *Client) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.remove(c)
}

func (h *Hub) remove(c *Client) {
	if h.clients[c.userID] == c {
		delete(h.clients, c.userID)
		close(c.send)
	}
}

// receive handles one text.
func (h *Hub) receive(c *Client, text string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.clients[c.userID] != c {
		return // its connection is being closed
	}
	user, known := h.users[c.userID]
	switch {
	case text == "heartbeat":
		h.deliver(c, []byte("success"))
	case !known:
		h.deliver(c, []byte("用户信息不存在！"))
	case text != "":
		c.expires = time.Now().Add(h.ttl)
		frame := encode(c.userID, user, text)
		for _, receiver := range h.clients {
			h.deliver(receiver, frame)
		}
	}
}

// deliver never waits: a client that does not read is let go.
func (h *Hub) deliver(c *Client, frame []byte) {
	select {
	case c.send <- frame:
	default:
		h.remove(c)
		go c.conn.Close()
	}
}

func encode(userID int64, user User, text string) []byte {
	role := "user"
	if userID == agentID {
		role = "ai"
	}
	var uid any = strconv.FormatInt(userID, 10)
	if fixed("uid") {
		uid = userID
	}
	frame, err := json.Marshal(Message{role, user.Username, uid, user.Avatar, time.Now().Format("2006-01-02 15:04:05"), text})
	if err != nil {
		panic(err) // strings and a number can always be encoded
	}
	return frame
}

// sweep ends the sessions that are over.
func (h *Hub) sweep() {
	interval := time.Minute
	if fixed("ttl") {
		interval = milliseconds("IM_SWEEP_MS", "60000")
	}
	for now := range time.Tick(interval) {
		h.mu.Lock()
		for _, c := range h.clients {
			if !c.expires.After(now) {
				h.remove(c)
				go c.close(4408, "session expired")
			}
		}
		h.mu.Unlock()
	}
}

func (c *Client) close(code int, reason string) {
	deadline := time.Now().Add(time.Second)
	c.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, reason), deadline)
	c.conn.SetReadDeadline(deadline)
}

package main

import (
	"log"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gorilla/websocket"
)

const (
	largestMessage = 64 * 1024
	largestUserID  = 1<<53 - 1
	writeWait      = 10 * time.Second
	// Texts that may wait for a client that reads slowly.
	sendBuffer = 1024
	// Heartbeat intervals after which a silent link counts as dead.
	silentIntervals = 10
)

var (
	upgrader      = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return true }}
	userIDPattern = regexp.MustCompile(`^(-1|[1-9][0-9]{0,15})$`)
)

// Client is one connection of a user.
type Client struct {
	hub     *Hub
	conn    *websocket.Conn
	userID  int64
	send    chan []byte
	expires time.Time
}

func serveWs(hub *Hub, w http.ResponseWriter, r *http.Request) {
	id := strings.TrimPrefix(r.URL.Path, "/webSocket/")
	if strings.Contains(id, "/") {
		http.NotFound(w, r)
		return
	}
	userID, err := strconv.ParseInt(id, 10, 64)
	if err != nil || (fixed("user-id") && (!userIDPattern.MatchString(id) || userID > largestUserID)) {
		http.Error(w, "not a userId", http.StatusBadRequest)
		return
	}
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		log.Println(err)
		return
	}
	client := &Client{hub: hub, conn: conn, userID: userID, send: make(chan []byte, sendBuffer)}
	if !hub.register(client) {
		if !fixed("refusal-text") {
			conn.WriteMessage(websocket.TextMessage, []byte("token已建立连接"))
		}
		client.close(4409, "token已建立连接")
		conn.ReadMessage() // the answer, or nothing in time
		conn.Close()
		return
	}
	go client.writePump()
	client.readPump()
}

func (c *Client) readPump() {
	defer c.conn.Close()
	defer c.hub.unregister(c)
	wait := silentIntervals * milliseconds("IM_HEARTBEAT_MS", "2000")
	heard := func() { c.conn.SetReadDeadline(time.Now().Add(wait)) }
	heard()
	c.conn.SetReadLimit(largestMessage)
	c.conn.SetPongHandler(func(string) error { heard(); return nil })
	for {
		messageType, text, err := c.conn.ReadMessage()
		if err != nil {
			return
		}
		if messageType != websocket.TextMessage {
			c.close(websocket.CloseUnsupportedData, "text only")
			return
		}
		if !utf8.Valid(text) {
			c.close(websocket.CloseInvalidFramePayloadData, "not UTF-8")
			return
		}
		heard()
		c.hub.receive(c, string(text))
	}
}

func (c *Client) writePump() {
	ticker := time.NewTicker(milliseconds("IM_HEARTBEAT_MS", "2000"))
	defer ticker.Stop()
	for {
		select {
		case text, open := <-c.send:
			if !open {
				return
			}
			c.conn.SetWriteDeadline(time.Now().Add(writeWait))
			if err := c.conn.WriteMessage(websocket.TextMessage, text); err != nil {
				c.conn.Close()
				return
			}
		case <-ticker.C:
			if err := c.conn.WriteControl(websocket.PingMessage, nil, time.Now().Add(writeWait)); err != nil {
				c.conn.Close()
				return
			}
		}
	}
}

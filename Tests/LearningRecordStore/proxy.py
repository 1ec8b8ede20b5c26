"""A proxy before a learning record store that can break a connection.

Usage: proxy.py PORT STORE_PORT LOG CUT. Each POST that is handed on is a line of the file LOG: its body. Where the file CUT
holds a number n, the n-th POST is handed on, but its answer is not: the connection is closed instead, as are all later ones
at once, until CUT is removed. (One closed connection is not enough: libcurl tries a second time where the first was used
before.)
"""

import http.client
import os
import socketserver
import sys
from http.server import BaseHTTPRequestHandler

PORT, STORE_PORT, LOG, CUT = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]


def left_before_cut():
    """How many POSTs are still answered, the one that is not included; None where all are."""
    if not os.path.exists(CUT):
        return None
    with open(CUT, encoding="ascii") as file:
        return int(file.read())


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def forward(self, body):
        store = http.client.HTTPConnection("127.0.0.1", STORE_PORT, timeout=60)
        headers = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "connection")}
        store.request(self.command, self.path, body=body, headers=headers)
        answer = store.getresponse()
        content = answer.read()
        store.close()
        return answer, content

    def reply(self, answer, content):
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.headers.get("Content-Type", "application/json"))
        if answer.status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if answer.status != 204:
            self.wfile.write(content)

    def do_GET(self):
        self.reply(*self.forward(None))

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        assert self.headers["X-Experience-API-Version"] == "1.0.3", "the version header is missing"
        left = left_before_cut()
        if left == 0:
            return self.cut()
        answer, content = self.forward(body)
        with open(LOG, "ab") as log:
            log.write(body.replace(b"\n", b"") + b"\n")
        if left is not None:
            with open(CUT, "w", encoding="ascii") as file:
                file.write(str(left - 1))
        if left == 1:
            return self.cut()
        self.reply(answer, content)

    def cut(self):
        self.close_connection = True
        self.connection.close()


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass


Server(("127.0.0.1", PORT), Handler).serve_forever()

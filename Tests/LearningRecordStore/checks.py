"""What `run` asks of a learning record store, one small command each; see there."""

import base64
import json
import os
import pathlib
import socket
import sys
import time
import urllib.request

USER, PASSWORD = os.environ.get("LRS_USER", ""), os.environ.get("LRS_PASSWORD", "")


def fail(message):
    sys.exit(f"checks.py: {message}")


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def user():
    """The file of users that Ralph reads."""
    import bcrypt

    print(json.dumps([{
        "username": USER, "scopes": ["all"], "agent": {"mbox": "mailto:sonde@example.org"},
        "hash": bcrypt.hashpw(PASSWORD.encode(), bcrypt.gensalt(4)).decode(),
    }]))


def serve(port):
    """Runs Ralph. Its backend of files makes a file and then refuses a second write to it, unless it appends."""
    import uvicorn
    from ralph.backends.data.base import BaseOperationType
    from ralph.backends.lrs.fs import FSLRSBackend

    FSLRSBackend.default_operation_type = BaseOperationType.APPEND
    uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(port), log_level="critical")


def ports():
    """Two ports that are free."""
    sockets = [socket.socket() for _ in range(2)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    print(*(one.getsockname()[1] for one in sockets))


def wait(*numbers):
    """Waits until somebody listens on each port."""
    deadline = time.time() + 60
    for number in numbers:
        while True:
            try:
                socket.create_connection(("127.0.0.1", int(number)), 1).close()
                break
            except OSError:
                if time.time() > deadline:
                    fail(f"nobody listens on port {number}")
                time.sleep(0.1)


def valid(path):
    """Every statement keeps to Ralph's model of xAPI, and no two have the same id."""
    from ralph.models.xapi.base.statements import BaseXapiStatement

    statements = load(path)
    for statement in statements:
        BaseXapiStatement.model_validate(statement)
    if len({statement["id"] for statement in statements}) != len(statements):
        fail("two statements have the same id")
    verbs = {statement["verb"]["id"].rsplit("/", 1)[1] for statement in statements}
    missing = {"attempted", "asked", "scored", "failed", "commented"} - verbs
    if missing:
        fail(f"there is no statement with {sorted(missing)}")


def stored(folder, expected=None):
    """How many statements Ralph's file holds; it must hold none twice."""
    lines = [line for file in pathlib.Path(folder).glob("**/*.jsonl") for line in file.read_text("utf-8").splitlines()]
    ids = [json.loads(line)["id"] for line in lines]
    if len(ids) != len(set(ids)):
        fail("a statement is stored twice")
    if expected is not None and len(ids) != int(expected):
        fail(f"{expected} statements are expected, there are {len(ids)}")
    return len(ids)


def call(port, method, body=None, query=""):
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/xAPI/statements{query}", method=method, data=body,
        headers={
            "Authorization": "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode(),
            "Content-Type": "application/json", "X-Experience-API-Version": "1.0.3",
        })
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as answer:
        return answer.read()


def read(port, path, folder, differing=0):
    """What the store gives is what was exported, but for what the store itself adds."""
    exported = {statement["id"]: statement for statement in load(path)}
    found = {
        statement["id"]: statement for statement in json.loads(call(port, "GET", query="?limit=100000"))["statements"]
    }
    if set(found) != set(exported):
        fail(f"{len(exported)} statements are expected, there are {len(found)}")
    if stored(folder) != len(exported):
        fail("Ralph's file holds another number of statements")
    other = 0
    for key, statement in found.items():
        for added in ("stored", "authority", "version"):
            statement.pop(added, None)
        other += statement != exported[key]
    if other != int(differing):
        fail(f"{other} statements are not what was exported")


def spoil(port, before, after):
    """Puts another form of one of the new statements into the store, so that it is there before its own form comes."""
    known = {statement["id"] for statement in load(before)}
    statement = [one for one in load(after) if one["id"] not in known and "result" in one][7]
    statement["result"]["extensions"] = {"https://sonde.example/xapi/extensions/won": 99}
    call(port, "POST", json.dumps([statement]).encode())


globals()[sys.argv[1]](*sys.argv[2:])

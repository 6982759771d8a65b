"""What is written with the old code: the README's walk, and after it one of everything else that can be recorded."""

import io
import json
import time
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

API = "/api/v1"
IMPORTED_WITHIN = 600


class Writer:
    """
    Sends writes and remembers them. Each has a key of its own, so that it can be sent once more and change nothing: what is then
    answered was decided by what had been recorded.
    """

    def __init__(self, port, owner):
        self.port = port
        self.tokens = {"owner": owner}
        self.position = None
        self.sent = []
        self.secrets = []
        self.imports = []
        self.made = {}

    def send(self, who, method, path, body=None, headers=(), again=None):
        key = again or f"upgrade-{len(self.sent)}"
        if again is None:
            self.sent.append((key, who, method, path, body, dict(headers)))
        raw = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{API}{path}", raw, method=method, headers={
            "Authorization": f"Bearer {self.tokens[who]}", "Content-Type": "application/json", "Idempotency-Key": key,
            "Host": "localhost:8080", **dict(headers)})
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.status, dict(answer.headers), answer.read()
        except urllib.error.HTTPError as problem:
            return problem.code, dict(problem.headers), problem.read()

    def __call__(self, who, method, path, body=None, **headers):
        """Sends one that must succeed; returns what it answers, and knows its position from then on."""
        status, answered, text = self.send(who, method, path, body, {k.replace("_", "-"): v for k, v in headers.items()})
        if status >= 300:
            raise SystemExit(f"{method} {path} by {who}: {status} {text.decode()}")
        self.position = answered.get("Whence-Position", self.position)
        return json.loads(text) if text else {}

    def again(self):
        """Sends each of them once more, but for imports, which take their time; yields what was asked and what is answered."""
        for key, who, method, path, body, headers in self.sent:
            if isinstance(body, bytes):
                continue
            yield f"{method} {path}", self.send(who, method, path, body, headers, again=key)


def write(port, owner, archives):
    """Writes all of it; returns the writer, who knows everybody's token."""
    w = Writer(port, owner)
    people(w)
    q, a = questions(w)
    b, next_list, doing = boards(w)
    tasks(w, q, a, b, next_list, doing)
    for n, (kind, files) in enumerate(archives):
        import_into(w, f"imported-{n}", kind, files)
    return w


def people(w):
    w("owner", "POST", "/teams", {"slug": "atlas", "name": "Atlas", "visibility": "private"})
    w("owner", "POST", "/teams", {"slug": "commons", "name": "Commons", "visibility": "private"})
    w("owner", "PATCH", "/teams/commons", {"name": "The commons", "visibility": "public"})
    for team, handle, role, kind in (("atlas", "ana", "member", "person"), ("atlas", "ben", "member", "person"),
                                     ("atlas", "rita", "reader", "person"), ("atlas", "bot", "member", "agent"),
                                     ("atlas", "gone", "member", "person"), ("commons", "stranger", "member", "person")):
        member = w("owner", "POST", f"/teams/{team}/members",
                   {"handle": handle, "name": handle.title(), "role": role, "kind": kind})["id"]
        token = w("owner", "POST", f"/teams/{team}/tokens", {"member": member, "name": "a laptop"})
        w.tokens[handle] = token["token"]
        w.made[handle] = member
    w("owner", "PATCH", f"/teams/commons/members/{member}", {"role": "reader"})
    w("owner", "PATCH", f"/teams/commons/members/{member}", {"role": "member"})
    phone = w("owner", "POST", "/teams/commons/tokens", {"member": member, "name": "an old phone"})
    w.tokens["phone"] = phone["token"]
    w("owner", "DELETE", f"/teams/commons/tokens/{phone['id']}")


def questions(w):
    def ask(who, title, *tags, body="Because of *reasons*.\n\nAnd more of them.", team="atlas", **headers):
        return w(who, "POST", f"/teams/{team}/questions", {"title": title, "body": body, "tags": tags}, **headers)["id"]

    q = ask("owner", "Do we pin dependencies?", "build", body="Builds broke twice this week.\nDo we pin?")
    a = w("owner", "POST", f"/questions/{q}/answers", {"body": "Yes, with a lock file."})["id"]
    c = w("ben", "POST", f"/answers/{a}/comments", {"body": "Who updates it, @owner?"})["id"]
    w("owner", "PATCH", f"/questions/{q}", {"body": "Builds broke three times this week.\nDo we pin?", "comment": "again today"})
    w("owner", "PUT", f"/questions/{q}/accepted-answer", {"answerId": a})

    w("ana", "POST", f"/answers/{a}/comments", {"body": "Whoever changes it.", "replyTo": c})
    w("ben", "PATCH", f"/comments/{c}", {"body": "Who updates it then, @owner?"})
    w("ana", "PUT", f"/comments/{c}/resolution")
    w("ben", "DELETE", f"/comments/{c}/resolution")
    w("ana", "PUT", f"/comments/{c}/resolution")
    gone = w("ana", "POST", f"/questions/{q}/comments", {"body": "Never mind. 👋"})["id"]
    w("ana", "DELETE", f"/comments/{gone}")
    for who, value in ("ana", "up"), ("ben", "down"), ("ben", "up"), ("bot", "up"):
        w(who, "PUT", f"/questions/{q}/vote", {"value": value})
    w("bot", "DELETE", f"/questions/{q}/vote")
    w("ana", "PUT", f"/answers/{a}/vote", {"value": "up"})
    w("ben", "PUT", f"/answers/{a}/vote", {"value": "down"})
    w("ben", "DELETE", f"/answers/{a}/vote")
    w("owner", "DELETE", f"/questions/{q}/accepted-answer")
    w("owner", "PUT", f"/questions/{q}/accepted-answer", {"answerId": a})

    other = w("ana", "POST", f"/questions/{q}/answers", {"body": "No: ranges will do.\n\n```\n^1.2\n```"})["id"]
    w("ana", "PATCH", f"/answers/{other}", {"body": "No: ranges do.", "comment": "shorter"})
    w("ben", "POST", f"/answers/{other}/rollback", {"revision": 1, "comment": "it was clearer"})
    w("ana", "DELETE", f"/answers/{other}")
    w("ana", "POST", f"/answers/{other}/undelete")
    wrong = w("ben", "POST", f"/questions/{q}/answers", {"body": "Ask somebody else."})["id"]
    w("ben", "DELETE", f"/answers/{wrong}")

    copy = ask("ana", "Should dependencies be pinned?", "build", "pinning")
    w("ben", "PUT", f"/questions/{copy}/closure", {"reason": "duplicate", "duplicateOf": q})
    wide = ask("ben", "How does one build software?", "build")
    w("ana", "PUT", f"/questions/{wide}/closure", {"reason": "too-broad", "note": "where to begin?"})
    w("ana", "DELETE", f"/questions/{wide}/closure")
    w("ana", "PATCH", f"/questions/{wide}", {"title": "How do we build Atlas?", "tags": ["build", "atlas"]})
    w("ben", "POST", f"/questions/{wide}/rollback", {"revision": 1, "comment": "that is another question"})
    w("owner", "PUT", f"/questions/{wide}/lock", {"comment": "settled"})
    w("owner", "DELETE", f"/questions/{wide}/lock")
    w("owner", "PUT", f"/questions/{wide}/lock", {"comment": "settled again"})
    w("ana", "DELETE", f"/questions/{ask('ana', 'May I delete this?', 'process')}")
    back = ask("ana", "May this come back?", "process")
    w("ana", "DELETE", f"/questions/{back}")
    w("ana", "POST", f"/questions/{back}/undelete")
    ask("bot", "Shall I, on behalf of somebody?", "process", Whence_On_Behalf_Of="ana")
    mine = ask("gone", "Is anybody left? — “¿Quién?” Ωμέγα 漢字", "process")
    w("gone", "POST", f"/questions/{mine}/answers", {"body": "Not me."})
    w("owner", "DELETE", f"/teams/atlas/members/{w.made['gone']}")
    ask("stranger", "Who may read this?", "open", team="commons")
    return q, a


def boards(w):
    def add(board, name, **more):
        return w("ana", "POST", f"/boards/{board}/lists", {"name": name, **more})["id"]

    b = w("owner", "POST", "/teams/atlas/boards", {"name": "Build"})["id"]
    next_list, doing = add(b, "Next"), add(b, "Doing", limit=2)
    done, ideas = add(b, "Done"), add(b, "Ideas", at="first")
    w("ana", "PATCH", f"/boards/{b}", {"name": "The build"})
    w("ana", "PATCH", f"/lists/{ideas}", {"name": "Some day", "after": doing})
    w("ana", "PATCH", f"/lists/{doing}", {"limit": 1})
    w("ana", "PUT", f"/lists/{done}/archive")
    w("ana", "DELETE", f"/lists/{done}/archive")
    w("ana", "PUT", f"/lists/{ideas}/archive")
    old = w("ana", "POST", "/teams/atlas/boards", {"name": "Last year"})["id"]
    add(old, "Was done")
    w("ana", "PUT", f"/boards/{old}/archive")
    w("ana", "DELETE", f"/boards/{old}/archive")
    w("ana", "PUT", f"/boards/{old}/archive")
    return b, next_list, doing


def tasks(w, q, a, b, next_list, doing):
    def add(title, **more):
        return w("ana", "POST", "/teams/atlas/tasks", {"title": title, "list": next_list, **more})["id"]

    t = w("owner", "POST", "/teams/atlas/tasks",
          {"title": "Add the lock file", "list": next_list, "due": "2027-03-01T17:00:00+01:00[Europe/Berlin]"})["id"]
    w("owner", "PUT", f"/tasks/{t}/links/implements/{a}")
    w("owner", "PUT", f"/tasks/{t}/place", {"list": doing})

    late = add("Announce it", body="To *everybody*.", labels=["news", "docs"], priority="high", assignees=["ana", "ben"],
               start="2026-01-05T09:00:00Z[UTC]", due="2026-02-01T09:00:00-05:00[America/New_York]")
    loose = w("ben", "POST", "/teams/atlas/tasks", {"title": "Think about it"})["id"]
    w("ana", "PUT", f"/tasks/{late}/place", {"list": doing, "at": "first", "override": "it is urgent"})
    w("ana", "PUT", f"/tasks/{late}/place", {"list": next_list, "at": "last"})
    w("ana", "PATCH", f"/tasks/{late}", {"title": "Announce the lock file", "due": None, "comment": "no hurry"})
    w("ana", "PATCH", f"/tasks/{late}", {"labels": ["news"], "priority": "urgent", "due": "2026-02-03T09:00:00Z[UTC]"})
    w("ben", "POST", f"/tasks/{late}/rollback", {"revision": 1, "comment": "it was right"})
    w("ana", "DELETE", f"/tasks/{late}/assignees/ben")
    w("ana", "PUT", f"/tasks/{late}/assignees/rita")
    w("ana", "PUT", f"/tasks/{late}/blockers/{t}")
    w("ana", "PUT", f"/tasks/{loose}/blockers/{t}")
    w("ana", "DELETE", f"/tasks/{loose}/blockers/{t}")
    w("ana", "PUT", f"/tasks/{late}/links/relates-to/{q}")
    w("ana", "PUT", f"/tasks/{late}/links/relates-to/{t}")
    w("ana", "DELETE", f"/tasks/{late}/links/relates-to/{t}")
    w("ben", "PUT", f"/tasks/{late}/watch")
    w("ben", "DELETE", f"/tasks/{late}/watch")
    w("ben", "PUT", f"/tasks/{t}/watch")

    steps = w("ana", "POST", f"/tasks/{t}/checklists", {"name": "Steps"})["id"]
    items = [w("ana", "POST", f"/tasks/{t}/checklists/{steps}/items", {"text": text})["id"]
             for text in ("Choose one", "Write it", "Tell all", "Forget it", "Do more")]
    item = f"/tasks/{t}/checklists/{steps}/items/"
    w("ana", "PATCH", f"/tasks/{t}/checklists/{steps}", {"name": "All steps"})
    w("ana", "PATCH", item + items[0], {"text": "Choose a format", "assignee": "ben"})
    w("ana", "PATCH", item + items[2], {"at": "first"})
    w("ben", "PUT", item + items[0] + "/check")
    w("ben", "PUT", item + items[1] + "/check")
    w("ben", "DELETE", item + items[1] + "/check")
    w("ana", "DELETE", item + items[3])
    w("ana", "PATCH", f"/lists/{doing}", {"limit": 2})
    w("ana", "POST", item + items[4] + "/conversion")
    empty = w("ana", "POST", f"/tasks/{t}/checklists", {"name": "Nothing"})["id"]
    w("ana", "DELETE", f"/tasks/{t}/checklists/{empty}")
    asked = w("ben", "POST", f"/tasks/{t}/comments", {"body": "Which format, @ana?"})["id"]
    w("ana", "POST", f"/tasks/{t}/comments", {"body": "The usual one.", "replyTo": asked})

    w("ana", "PUT", f"/tasks/{loose}/completion")
    w("ana", "DELETE", f"/tasks/{loose}/completion")
    w("ana", "PUT", f"/tasks/{loose}/completion")
    w("ana", "PUT", f"/tasks/{add('Put away')}/archive")
    kept = add("Put away for now", due="2026-12-24T12:00:00Z[UTC]", assignees=["ana"])
    w("ana", "PUT", f"/tasks/{kept}/archive")
    w("ana", "DELETE", f"/tasks/{kept}/archive")
    w("ana", "DELETE", f"/tasks/{add('Not this')}")
    again = add("This after all")
    w("ana", "DELETE", f"/tasks/{again}")
    w("ana", "POST", f"/tasks/{again}/restore")

    for who, scope in ("ana", "member"), ("owner", "team"), ("ben", "member"):
        calendar = w(who, "POST", "/teams/atlas/calendars", {"scope": scope})
        w.secrets.append(calendar["url"].rsplit("/", 1)[-1].removesuffix(".ics"))
    w("ben", "DELETE", f"/calendars/{calendar['id']}")
    w.made.update(question=q, answer=a, board=b, list=doing, task=t, checklist=steps, comment=asked)


def go_on(w):
    """Writes to what is there, to one of each kind, and to new ones; returns how often."""
    before = len(w.sent)
    of = w.made
    w("ana", "PATCH", f"/questions/{of['question']}", {"title": "Do we still pin?", "comment": "a year later"})
    w("owner", "POST", f"/questions/{of['question']}/rollback", {"revision": 1})
    w("owner", "PATCH", f"/answers/{of['answer']}", {"body": "Yes, still."})
    w("ben", "PATCH", f"/comments/{of['comment']}", {"body": "Which format was it, @ana?"})
    w("ana", "PATCH", f"/boards/{of['board']}", {"name": "Build"})
    w("ana", "PATCH", f"/lists/{of['list']}", {"name": "Doing it", "limit": None})
    w("ana", "PATCH", f"/tasks/{of['task']}", {"title": "Add the lock file now"})
    w("ana", "POST", f"/tasks/{of['task']}/checklists/{of['checklist']}/items", {"text": "And again"})
    w("ana", "PUT", f"/tasks/{of['task']}/completion")
    w("owner", "PATCH", f"/teams/atlas/members/{of['rita']}", {"role": "member"})
    w("owner", "PATCH", "/teams/atlas", {"name": "Atlas, the second"})
    token = w("owner", "POST", "/teams/atlas/tokens", {"member": of["ana"], "name": "a new laptop"})
    w("owner", "DELETE", f"/teams/atlas/tokens/{token['id']}")
    w("ana", "POST", "/teams/atlas/calendars", {"scope": "member"})
    asked = w("rita", "POST", "/teams/atlas/questions", {"title": "May I write now?", "body": "May I?", "tags": []})["id"]
    w("ana", "POST", f"/questions/{asked}/answers", {"body": "You may."})
    w("owner", "POST", "/teams", {"slug": "later", "name": "Later", "visibility": "private"})
    return len(w.sent) - before


def told(answer):
    """What must be the same when a write is sent again: the status, where it is, its version, and the body."""
    status, headers, text = answer
    return status, [headers.get(name) for name in ("Location", "ETag", "Content-Type")], text


def import_into(w, team, kind, files):
    """Imports an archive, and waits until its last event is on record: the server tells that it ended before that."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        for name, file in files.items():
            packed.writestr(name, Path(file).read_bytes())
    begun = w("owner", "POST", f"/teams/{team}/imports?format={kind}", archive.getvalue(), Content_Type="application/zip")
    w.imports.append(begun["id"])
    deadline = time.monotonic() + IMPORTED_WITHIN
    while time.monotonic() < deadline:
        status, headers, text = w.send("owner", "GET", f"/imports/{begun['id']}", again="none")
        if json.loads(text)["state"] != "running":
            break
        time.sleep(0.2)
    if json.loads(text)["state"] != "completed":
        raise SystemExit(f"The import into {team} did not complete: {text.decode()}")
    w.position = headers["Whence-Position"]


def archives(checkout, real):
    """The small ones that tests have, and the smallest real ones where there are any: the kind, and files by their names."""
    resources = checkout / "command-service/src/test/resources"
    dumps, exports = [resources / "stackexchange/tea"], [resources / "trello/teahouse-earlier.json"]
    if real:
        dumps += sorted(Path(real, "stackexchange").iterdir(), key=lambda dump: sum(f.stat().st_size for f in dump.iterdir()))[:1]
        exports += sorted(Path(real, "trello").glob("*.json"), key=lambda export: export.stat().st_size)[:1]
    return [("stackexchange", {file.name: file for file in dump.glob("*.xml")}) for dump in dumps] \
        + [("trello", {"board.json": export}) for export in exports]

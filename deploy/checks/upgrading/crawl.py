"""Reads everything there is to read: every GET that the API describes, of everything that can be found, in many ways."""

import json
import re
import urllib.request
from urllib.parse import quote

API = "/api/v1"
ID = re.compile(r"\b(question|answer|comment|task|board|list|member|import)_[0-9a-z]{26}\b")

FORMATS = ("json", "activity", "atom", "feed", "ndjson", "csv", "cloudevent", "cloudevents")
TYPES = ("application/json", "application/activity+json", "application/atom+xml", "application/feed+json",
         "application/x-ndjson", "text/csv", "application/cloudevents+json", "application/cloudevents-batch+json",
         "text/*;q=0.5, application/atom+xml;q=0.9", "image/png")

TIMELINE = ["by=recorded", "by=recorded&order=asc", "order=asc", "collapse=edits", "kind=question.asked,task",
            "kind=vote", "actor={member}", "subject=task", "subject=question,answer", "tag={tag}", "board={board}", "q=the",
            "from={half}", "to={half}", "from={start}&to={half}&by=recorded",
            *(f"format={name}" for name in FORMATS), "format=csv&limit=3", "format=ndjson&kind=answer"]

# What is asked of each path beside the path alone: each query parameter that is described must be somewhere.
QUERIES = {
    "/teams/{team}/questions": [
        "state=any", "state=open", "state=closed", "state=deleted", "sort=newest", "sort=votes", "sort=activity", "tag={tag}",
        "author={member}", "answered=true", "answered=false", "state=any&sort=votes&answered=true"],
    "/teams/{team}/tasks": [
        "state=any", "state=open", "state=done", "state=archived", "state=deleted", "sort=newest", "sort=activity", "sort=due",
        "sort=priority", "assignee={member}", "label={label}", "board={board}", "list={list}", "due=overdue", "due=none",
        "due=2026-01-01..2026-12-31", "due=..2026-06-01", "blocked=true", "blocked=false", "state=any&sort=priority&blocked=false"],
    "/boards/{board}": ["limit=1", "archived=true", "archived=false&limit=2"],
    "/boards/{board}/flow": ["from=2026-08-25&to=2026-11-30", "from=2026-11-20&to=2026-12-31&zone=Pacific/Auckland",
                             "from=2026-12-31&to=2026-01-01", "from=2026-11-01&to=2026-11-02&zone=Nowhere/None"],
    "/teams/{team}/activity": ["from=2026-08-01&to=2027-01-01", "from=2026-09-01&to=2026-10-01&zone=Europe/Lisbon",
                               "from=2026-09-01T00:00:00Z&to={half}&zone=Asia/Kolkata", "from=2020-01-01&to=2027-01-01"],
    "/teams/{team}/changes": ["since=0", "since={middle}", "since={middle}&until={last}", "since={opaque}", "since={start}",
                              "since=2026-09-01T00:00:00Z&until={half}", "since={last}&until=0"],
    "/questions/{question}/similar": ["limit=2"],
    "/search": [
        "q=webhooks", "q=lock+file", "q=lock+fil", "q=%22lock+file%22", "q=depend*", "q=skip+locked+in:history", "q=-the+build",
        "q=outbox+OR+pinned", "q=(outbox+OR+lock)+-file", "q=tag:build", "q=author:ana", "q=team:atlas+is:task",
        "q=is:question+has:accepted", "q=is:closed", "q=is:deleted", "q=is:done", "q=is:archived", "q=is:blocked", "q=has:answers",
        "q=score:1..", "q=created:2026-09..2026-10", "q=updated:2026-11-01..", "q=assignee:ana", "q=board:Build", "q=qui%C3%A9n",
        "q=webhoks", "q=reasons", "q=is:comment+the", "q=nothingofthekind", "q=(", "q=the&sort=newest", "q=the&sort=activity",
        "q=the&sort=votes", "q=the&sort=due", "q=the&sort=priority", "sort=newest", "team=atlas", "team=harbor&q=the",
        "facets=kind,team,tag,author,year", "q=the&facets=kind,tag", "q=the&team=atlas&facets=author,year&sort=votes"],
}

WRONG = ["/questions/question_00000000000000000000000000", "/questions/nothing", "/answers/answer_00000000000000000000000000",
         "/tasks/task_00000000000000000000000000", "/boards/board_00000000000000000000000000", "/teams/nobody", "/nothing",
         "/members/member_00000000000000000000000000", "/imports/import_00000000000000000000000000", "/calendars/short.ics",
         "/comments/comment_00000000000000000000000000/diff", "/teams/atlas/questions?cursor=AAAA", "/teams/atlas/questions?limit=0",
         "/teams/atlas/questions?limit=1000", "/teams/atlas/questions?sort=wrong", "/teams/atlas/timeline?from=yesterday",
         "/teams/atlas/timeline?format=pdf", "/teams/atlas/questions?asOf=999999", "/teams/atlas/tasks?asOf=long+ago",
         "/search?sort=wrong", "/search?facets=wrong", "/teams/atlas/activity?from=2026-01-01"]


def openapi(port):
    """What a process says of its API, or of its half of it; it says where it was asked, too."""
    asked = urllib.request.Request(f"http://127.0.0.1:{port}{API}/openapi.json", headers={"Host": "localhost:8080"})
    with urllib.request.urlopen(asked, timeout=120) as answer:
        return json.load(answer)


class Crawl:
    """Asks all of it once; the questions are then those of every later run."""

    def __init__(self, answers, writer, most):
        self.answers = answers
        self.most = most
        self.secrets = writer.secrets
        self.described = self.description()
        self.ids = {"import": dict.fromkeys(writer.imports, "atlas")}
        self.teams = {}
        self.asked_of = {}
        self.turns = {}

    def description(self):
        paths = {}
        for port in sorted(set(self.answers.ports.values())):
            for path, methods in openapi(port)["paths"].items():
                if "get" in methods:
                    described = methods["get"].get("parameters", [])
                    paths[path.removeprefix(API)] = {p["name"] for p in described if p["in"] == "query"}
        return paths

    def run(self):
        self.log()
        self.find()
        for template in sorted(self.described):
            for path, names in self.paths(template):
                self.read(template, path, names)
        self.follow_live()
        for path in [f"/teams/{self.teams['atlas']['id']}{end}" for end in ("", "/questions", "/timeline")] + WRONG:
            self.get(path)
        self.as_others()
        self.still_the_same()
        missed = list(self.missed())
        if missed:
            raise SystemExit("The API describes what this check does not read:\n" + "\n".join(missed))

    # Where things are.

    def get(self, path, **headers):
        return self.answers.get(API + path, **headers)

    def json(self, path):
        status, _, body = self.get(path)
        return json.loads(body) if status == 200 else {}

    def log(self):
        """Moments to ask about: the first position, one in the middle, the last; times of them."""
        newest = self.json("/timeline?by=recorded&limit=1")["items"][0]
        self.last = newest["position"]
        middle = self.json("/teams/atlas/timeline?by=recorded&order=asc&limit=20")["items"][-1]
        self.moments = {"last": self.last, "middle": middle["position"], "half": middle["recordedAt"],
                        "start": "2026-08-31T07:42:10Z", "opaque": self.answers.position}

    def find(self):
        """The ids of all there is in what was written by hand, and of some of what was imported."""
        for team in self.pages("/teams", 100):
            slug = team["slug"]
            some = slug.startswith("imported")
            at = f"/teams/{slug}"
            self.teams[slug] = names = dict(self.moments, id=team["id"], tag="process", label="news", member="ana",
                                            board="board_" + "0" * 26, list="list_" + "0" * 26)
            for path in (f"{at}/members?limit=12", f"{at}/questions?state=any&limit=12", f"{at}/questions?state=deleted&limit=12",
                         f"{at}/tasks?state=any&limit=12", f"{at}/tasks?state=deleted&limit=12", f"{at}/boards?limit=12",
                         f"{at}/timeline?limit=12"):
                items = self.json(path)["items"] if some else self.pages(path.replace("12", "100"), 50)
                self.note(json.dumps([{key: item.get(key) for key in ("id", "subject")} for item in items]), slug)
                for item in items:
                    for key, many in ("tag", "tags"), ("label", "labels"):
                        names[key] = quote(next(iter(item.get(many) or []), names[key]))
                for key in "member", "board":
                    names[key] = next((id for id, of in self.ids.get(key, {}).items() if of == slug), names[key])
        for kind in "board", "question", "task", "answer":
            for id, slug in list(self.ids.get(kind, {}).items()):
                text = self.get(f"/{kind}s/{id}")[2].decode()
                hanging = [m for m in ID.finditer(text) if m[1] in ("answer", "comment", "list")]
                self.note(" ".join(m[0] for m in hanging[:200 if not slug.startswith("imported") else 10]), slug)
        for id, slug in self.ids.get("list", {}).items():
            self.teams[slug]["list"] = id

    def note(self, text, slug):
        for found in ID.finditer(text):
            self.ids.setdefault(found[1], {}).setdefault(found[0], slug)

    def pages(self, path, most):
        """The items of a list, by its cursors; the pages are part of what is compared."""
        items, at, count = [], path, 0
        while at and count < most:
            page = self.json(at)
            items += page.get("items", [])
            cursor, count = page.get("next"), count + 1
            at = cursor and f"{path}{'&' if '?' in path else '?'}cursor={cursor}"
        return items

    def paths(self, template):
        """Each path of a template, with the names its queries may use."""
        variable = re.search(r"/([a-z]+)/\{(\w+)}", template)
        if not variable:
            return [(template, self.teams["atlas"])]
        kind = variable[1].removesuffix("s")
        if kind == "team":
            found = list(self.teams.items())
        elif kind == "calendar":
            found = [(secret, {}) for secret in self.secrets]
        else:
            found = [(id, self.teams[slug]) for id, slug in self.ids.get(kind, {}).items()]
            # Some of them, from all of the teams, where there are more than are asked for.
            found = found[::max(1, -(-len(found) // self.most))] if self.most else found
        return [(template.replace("{" + variable[2] + "}", each), names) for each, names in found]

    # How each is read.

    def read(self, template, path, names):
        parameters = self.described[template]
        asked = [""]
        kind = next((key for key in QUERIES if re.sub(r"\{\w+}", "{}", key) == re.sub(r"\{\w+}", "{}", template)), None)
        asked += QUERIES.get(kind, [])
        if template.endswith("/timeline"):
            # In every way where there is much, and of the first things of each kind; of others in some, by turns.
            many = template.startswith(("/timeline", "/teams")) or self.turn(template) < 2
            asked += TIMELINE if many else TIMELINE[self.turns[template] % 8::8]
            if template == "/teams/{team}/timeline":
                for type in TYPES:
                    self.get(path, Accept=type)
        asked = [query.format(**names) for query in asked]
        if "asOf" in parameters:
            asked += self.past(path, asked)
        if template.endswith("/diff"):
            first, *_, last = [*self.positions(path.removesuffix("/diff")), *[self.last] * 2]
            asked += [f"from={first}", f"to={first}", f"from={first}&to={last}", f"from={names['half']}", f"from={last}&to={first}"]
        for query in asked:
            self.get(path + "?" * bool(query) + query)
        # Page by page, also where filters hold much back.
        for query in [""] + [query for query in asked if "sort=" in query or "asOf=" in query or "since=" in query]:
            if {"limit", "cursor"} <= parameters and "limit" not in query:
                self.pages(f"{path}?{query}{'&' if query else ''}limit=3", 4)
                asked += ["limit=3&cursor="]
        if template.endswith("/timemap"):
            self.get(path + "?cursor=AAAA")
            asked += ["cursor=AAAA"]
        self.asked_of.setdefault(template, set()).update(re.findall(r"(?:^|&)(\w+)=", "&".join(asked)))

    def turn(self, template):
        """How often it was this template's turn before."""
        self.turns[template] = self.turns.get(template, -1) + 1
        return self.turns[template]

    def positions(self, path):
        """Where the timemap of a thing says that it was otherwise; a few of them."""
        _, _, body = self.get(path + "/timemap")
        found = sorted({int(position) for position in re.findall(rb"asOf=(\d+)>", body)})
        return found[::max(1, len(found) // 3)] + found[-1:]

    def past(self, path, asked):
        if path.startswith("/teams/"):
            moments = [f"asOf={self.moments[name]}" for name in ("last", "opaque", "half")]
            moments += [f"{query}&asOf={self.moments['middle']}".lstrip("&") for query in asked if "deleted" not in query]
        else:
            moments = [f"asOf={position}" for position in self.positions(path)] + [f"asOf={self.moments['half']}"]
        for date in ("Tue, 15 Sep 2026 12:00:00 GMT", "Fri, 01 Jan 2021 00:00:00 GMT"):
            self.get(path, Accept_Datetime=date)
        return moments

    def follow_live(self):
        """Server-sent events, from after an event up to the last one there is."""
        for path in "/timeline", "/teams/atlas/timeline", "/teams/harbor/timeline":
            items = self.json(f"{path}?by=recorded&limit=30").get("items")
            if items:
                first, last = str(items[-1]["position"]), str(items[0]["position"])
                self.get(path, Accept="text/event-stream", Last_Event_ID=first, Last_Event_Until=last)
                self.get(f"{path}?format=events&since={first}", Last_Event_Until=last)
        for template in self.asked_of:
            if template.endswith("/timeline"):
                self.asked_of[template].add("since")

    def as_others(self):
        """Some of it again as each of the others, who see less."""
        asked = [json.loads(question) for question in self.answers.asked]
        plain = [path for who, path, headers in asked if "?" not in path and not headers]
        others = [path for who, path, headers in asked if "?" in path and not headers][::17]
        for n, who in enumerate(self.answers.tokens):
            if who != "owner":
                for path in plain + others if who == "ana" else plain[n % 4::4] + others[n % 2::2]:
                    self.answers.get(path, who=who)
        for path in plain[::9]:
            self.answers.get(path, who="nobody")

    def still_the_same(self):
        """304, to whoever has the answer already."""
        for question in list(self.answers.asked):
            who, path, headers = json.loads(question)
            if who == "owner" and "?" not in path and not headers and not path.endswith(("/times", "/flow")):
                etag = self.answers.get(path)[1].get("etag")
                if etag:
                    self.answers.get(path, If_None_Match=etag)

    def missed(self):
        """What is described and was not asked for."""
        for template, names in sorted(self.described.items()):
            asked = self.asked_of.get(template)
            if asked is None:
                yield f"GET {template}"
            else:
                yield from (f"GET {template}?{name}=" for name in sorted(names - asked))

"""Starts and stops Whence as its scripts do: as one process with a data folder, or as two services on two servers."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

READY_WITHIN = 300
BUILT_WITHIN = 1800
ENDED_WITHIN = 60


class Checkout:
    """A folder with a version of Whence in it, built or to be built."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()

    @staticmethod
    def of_commit(repository, commit, folder):
        """Checks a commit out into a new folder, which shares the repository's objects."""
        subprocess.run(["git", "clone", "-q", "--shared", "--no-checkout", str(repository), str(folder)], check=True)
        subprocess.run(["git", "-C", str(folder), "checkout", "-q", "--detach", commit], check=True)
        return Checkout(folder)

    def commit(self):
        return git(self.folder, "rev-parse", "HEAD")

    def name(self):
        changed = "" if git(self.folder, "status", "--porcelain", "--untracked-files=no") == "" else " with changes"
        return git(self.folder, "rev-parse", "--short", "HEAD") + changed

    def build(self, *modules):
        """Builds modules where the jar is missing or older than a source, as the start scripts would."""
        script = '. deploy/build.sh; for module; do whence_build "$module"; done'
        subprocess.run(["sh", "-euc", "whence_root=$PWD; " + script, "sh", *modules], cwd=self.folder, check=True,
                       timeout=BUILT_WITHIN)


def git(folder, *words):
    return subprocess.run(["git", "-C", str(folder), *words], check=True, text=True, stdout=subprocess.PIPE).stdout.strip()


class Process:
    """One process, started by one of the scripts; what it prints goes to a file of this start alone."""

    def __init__(self, command, log, **settings):
        self.port, self.management = free_port(), free_port()
        self.log = Path(log)
        # What the shell has set for other runs is not for this one, but for the JDK. Whatever is rebuilt is told of at the
        # level debug, however small it is.
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith("WHENCE_") or name == "WHENCE_JAVA_HOME"}
        environment.update(settings, LOGGING_LEVEL_IO_WHENCE_QUERY="DEBUG")
        words = [str(word).format(port=self.port, management=self.management) for word in command]
        environment = {name: value.format(port=self.port, management=self.management) if name in settings else value
                       for name, value in environment.items()}
        self.process = subprocess.Popen(words, env=environment, stdin=subprocess.DEVNULL, stdout=self.log.open("wb"),
                                        stderr=subprocess.STDOUT, start_new_session=True)

    def await_ready(self):
        deadline = time.monotonic() + READY_WITHIN
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise SystemExit(f"It ended instead of starting:\n{self.said()[-3000:]}")
            if is_ready(self.management):
                return
            time.sleep(0.2)
        self.stop()
        raise SystemExit(f"It was not ready within {READY_WITHIN} s:\n{self.said()[-3000:]}")

    def stop(self):
        """Asks it to end (SIGTERM); it must do so by itself."""
        if self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(ENDED_WITHIN)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise SystemExit(f"It was still running {ENDED_WITHIN} s after SIGTERM:\n{self.said()[-3000:]}")
        if code not in (0, 143, -signal.SIGTERM):
            raise SystemExit(f"It ended with code {code}:\n{self.said()[-3000:]}")

    def said(self):
        return self.log.read_text(errors="replace")


class OneProcess:
    """Everything in one process, on SQLite."""

    mode = "one process"
    modules = ["deploy/standalone"]
    most = None

    def __init__(self, checkout, data, logs, sample=False):
        command = [checkout.folder / "deploy/start", "--port", "{port}", "--management-port", "{management}",
                   "--data", data] + (["--sample"] if sample else [])
        self.data = Path(data)
        self.processes = [Process(command, f"{logs}.log")]
        self.processes[0].await_ready()
        self.reads = self.writes = self.processes[0].port

    def order(self, port):
        """The same for each start, whatever the ports are."""
        return port == self.reads

    @staticmethod
    def forget_read_models(data):
        shutil.rmtree(data / "read")

    def owner_token(self):
        return (self.data / "owner-token").read_text().strip()

    def stop(self):
        for process in self.processes:
            process.stop()

    def said(self):
        return "".join(process.said() for process in self.processes)


class Services(OneProcess):
    """A command and a query service, on Axon Server and MongoDB."""

    mode = "two services"
    modules = ["command-service", "query-service"]
    # Of each kind of thing so many are read: the code that reads them is the one process's, but for the store.
    most = 12
    axonserver = os.environ.get("WHENCE_TEST_AXONSERVER")
    mongodb = os.environ.get("WHENCE_TEST_MONGODB")
    database = f"whence-upgrade-{os.getpid()}"

    def __init__(self, checkout, data, logs, sample=False, database=database):
        self.data = Path(data)
        self.processes = []
        for half in "command", "query":
            self.processes.append(Process(
                [checkout.folder / f"deploy/start-{half}"], f"{logs}-{half}.log",
                WHENCE_PORT="{port}", WHENCE_MANAGEMENT_PORT="{management}", WHENCE_DATA=str(self.data / half),
                WHENCE_AXONSERVER=self.axonserver, WHENCE_MONGODB=self.mongodb, WHENCE_MONGODB_DATABASE=database))
            self.processes[-1].await_ready()
        self.writes, self.reads = (process.port for process in self.processes)

    def owner_token(self):
        return (self.data / "command" / "owner-token").read_text().strip()

    @staticmethod
    def forget_read_models(data):
        shutil.rmtree(data / "query")

    @classmethod
    def has_servers(cls):
        return bool(cls.axonserver and cls.mongodb)

    @classmethod
    def empty_the_log(cls):
        """As Axon Server does in its development mode; it takes HTTP at a port a hundred below, unless told otherwise."""
        host, port = cls.axonserver.rsplit(":", 1)
        request = urllib.request.Request(f"http://{host}:{int(port) - 100}/v1/devmode/purge-events", method="DELETE")
        urllib.request.urlopen(request, timeout=60).read()


def is_ready(port):
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request("GET", "/actuator/health/readiness")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


"""Ask Zicha from Python: one process, many questions, over a pipe. Python 3.8 or later, no package.

    with Zicha() as zicha:
        row = zicha.ask("decide", person={"level": "intermediate", "2025_general": 18})

`python3 zicha_client.py` decides, explains and checks, and shows an error.
"""
import json
import os
import subprocess


class ZichaError(Exception):
    """What was wrong with a question; `problems` has code, place and sentence of each."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.problems = error["data"]


class Zicha:
    def __init__(self, program=None, *options):
        command = [program or os.environ.get("ZICHA", "zicha"), "serve", "--stdio", *options]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.asked = 0

    def ask(self, method, **params):
        self.asked += 1
        request = {"jsonrpc": "2.0", "id": self.asked, "method": method, "params": params}
        self.process.stdin.write(json.dumps(request).encode() + b"\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise ZichaError(answer["error"])
        return answer["result"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


if __name__ == "__main__":
    PERSON = {"id": "E1", "level": "intermediate", "organizer": "city", "2025_general": 18,
              "2025_professional": 72, "insured_locally": "yes"}
    with Zicha(None, "--lang", "en") as zicha:
        print(zicha.ask("decide", person=PERSON)["verdict"])
        print(zicha.ask("explain", person=PERSON)["headline"])
        print(len(zicha.ask("check", persons=[PERSON, {**PERSON, "id": "E2"}])["rows"]))
        try:
            zicha.ask("decide", person={**PERSON, "2025_genral": 18})
        except ZichaError as error:
            print(error.problems[0]["code"])

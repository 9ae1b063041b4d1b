#!/usr/bin/env python3
"""Kills the server while texts of an application are saved and while it is submitted: nothing that was acknowledged is
lost, and it is submitted once.

  tests/kill_applications.py --program build/hecht
"""
import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error

from api_scenarios import Run, Server

ROUNDS = 6
SECONDS_MAX = 0.4  # of saving before the kill
CLOCK = "2023-03-15T10:00:00+01:00"
READY = """
verband = organisatie "Wijkverband Schalkwijk"
praktijk: POST /v1/aanvragen {"scheme": "lzv-hozk@2023", "allianceId": "$verband"}
= 201
  aanvraag <- id
praktijk: POST /v1/aanvragen/$aanvraag/activiteiten {"title": "Wandelen", "kind": "continued", "noCosts": true,
  "participants": []}
= 201
praktijk: POST /v1/aanvragen/$aanvraag/activiteiten {"title": "Beweegloket", "kind": "new", "description": "x",
  "noCosts": false, "participants": []}
= 201
  activiteit <- id
praktijk: POST /v1/activiteiten/$activiteit/posten {"description": "balie", "category": "afspraken",
  "amount": "5000.00", "fromDate": "2023-04-01", "toDate": "2023-12-31"}
= 201
praktijk: PUT v1 /v1/aanvragen/$aanvraag/gegevens {"answers": {"deelt best practices": true,
  "samenloop Zilveren Kruis": "geen", "dubbele financiering": false}}
= 200
"""


def dossier_of(server, application):
    status, answer, _ = server.as_person("praktijk", "GET", f"/v1/aanvragen/{application}")
    assert status == 200, answer
    return answer


def save_until_killed(server, text, random_source):
    """The last version and body that the server acknowledged, and the last that was sent."""
    acknowledged, sent, stop = (text["version"], text["body"]), None, threading.Event()

    def save():
        nonlocal acknowledged, sent
        while not stop.is_set():
            sent = f"regel {acknowledged[0]}"
            try:
                status, answer, _ = server.as_person("praktijk", "PUT", f"/v1/aanvraagteksten/{text['id']}",
                                                     {"body": sent}, acknowledged[0])
            except (urllib.error.URLError, OSError):
                return
            assert status == 200, answer
            acknowledged = (answer["version"], answer["body"])

    worker = threading.Thread(target=save)
    worker.start()
    time.sleep(random_source.random() * SECONDS_MAX)
    server.stop(signal.SIGKILL)
    stop.set()
    worker.join()
    return acknowledged, sent


def kill_while_saving(server, application, random_source):
    for _ in range(ROUNDS):
        text = dossier_of(server, application)["texts"][0]
        acknowledged, sent = save_until_killed(server, text, random_source)
        server.start()
        now = dossier_of(server, application)["texts"][0]
        assert now["body"] in (acknowledged[1], sent), f"{now['body']} is neither {acknowledged} nor {sent}"
        assert now["version"] >= acknowledged[0], f"{now} is older than {acknowledged}"


def kill_while_submitting(server, application, random_source):
    version = dossier_of(server, application)["version"]
    for _ in range(ROUNDS):
        def submit():
            try:
                server.as_person("praktijk", "POST", f"/v1/aanvragen/{application}/stappen",
                                 {"transition": "indienen"}, version)
            except (urllib.error.URLError, OSError):
                pass

        worker = threading.Thread(target=submit)
        worker.start()
        time.sleep(random_source.random() * 0.05)
        server.stop(signal.SIGKILL)
        worker.join()
        server.start()
    # As someone who got no answer does: once more, on what was seen.
    status, answer, _ = server.as_person("praktijk", "POST", f"/v1/aanvragen/{application}/stappen",
                                         {"transition": "indienen"}, version)
    assert status in (200, 400, 412), answer
    after = dossier_of(server, application)
    submitted = [event for event in after["events"] if event["transition"] == "indienen"]
    receipts = [document for document in after["documents"] if document["kind"] == "receipt"]
    assert after["stage"] == "ingediend", json.dumps(after["steps"], ensure_ascii=False)[:500]
    assert len(submitted) == 1 and len(receipts) == 1, f"submitted {len(submitted)} times, {len(receipts)} receipts"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    program = os.path.abspath(parser.parse_args().program)
    random_source = random.Random(20230401)
    with tempfile.TemporaryDirectory() as place:
        demo = os.path.join(place, "demo.db")
        subprocess.run([program, "demo", "--database", f"sqlite:{demo}"], check=True, stdout=subprocess.DEVNULL)
        server = Server(program, demo, place, CLOCK)
        try:
            script = os.path.join(place, "ready.txt")
            with open(script, "w", encoding="utf-8") as stream:
                stream.write(READY)
            run = Run(server, "ready")
            run.do(script)
            assert not run.failures, run.failures
            application = run.names["aanvraag"]
            for text in dossier_of(server, application)["texts"]:
                server.as_person("praktijk", "PUT", f"/v1/aanvraagteksten/{text['id']}", {"body": "tekst"},
                                 text["version"])
            kill_while_saving(server, application, random_source)
            kill_while_submitting(server, application, random_source)
        finally:
            server.stop()
        verified = subprocess.run([program, "audit", "verify", "--database", f"sqlite:{server.database}"], check=False)
        assert verified.returncode == 0, "the audit chain is broken"
    print(f"{ROUNDS} kills while saving and {ROUNDS} while submitting: nothing lost, submitted once")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Stands in for wkhtmltopdf: prints Odoo's report pages to PDF with a headless Chromium.

Odoo calls `wkhtmltopdf [options] body.html [body.html ...] output.pdf`, with header and footer as files of their own.
The browser's path stands in browser.txt beside this file.
"""
import base64
import fcntl
import io
import json
import os
import re
import select
import subprocess
import sys
import tempfile
from pathlib import Path

VALUE_OPTIONS = {
    "--page-size", "--page-width", "--page-height", "--margin-top", "--margin-bottom", "--margin-left",
    "--margin-right", "--dpi", "--zoom", "--header-spacing", "--orientation", "--javascript-delay",
    "--cookie-jar", "--header-html", "--footer-html", "--viewport-size",
}
# A printed page takes a second; a browser that starts for the first time on a slow disk some more.
ANSWER_SECONDS = 90

PAGE_NUMBER = (
    '<div style="width: 100%; text-align: center; font: 8px sans-serif">'
    '<span class="pageNumber"></span> / <span class="totalPages"></span></div>'
)

SIZES = {"A3", "A4", "A5", "Letter", "Legal", "Tabloid"}


def parse(arguments):
    options, files, rest = {}, [], list(arguments)
    while rest:
        word = rest.pop(0)
        if word in VALUE_OPTIONS:
            options[word] = rest.pop(0)
        elif not word.startswith("--"):
            files.append(word)
    return options, files[:-1], files[-1]


def page_style(options):
    size = options.get("--page-size", "A4")
    if "--page-width" in options and "--page-height" in options:
        size = f"{options['--page-width']} {options['--page-height']}"
    elif size not in SIZES:
        size = "A4"
    if options.get("--orientation", "").lower() == "landscape":
        size += " landscape"
    # Odoo leaves room above for a header that wkhtmltopdf repeats; here the header stands in the text once.
    sides = [options.get(f"--margin-{side}", "10") for side in ("right", "bottom", "left")]
    # Its page numbers are filled in by wkhtmltopdf; here the browser prints its own.
    hidden = ":has(> .page, > .topage) { display: none }"
    return f"<style>@page {{ size: {size}; margin: 10mm {sides[0]}mm {sides[1]}mm {sides[2]}mm }} {hidden}</style>"


def inner(path, tag):
    if not path:
        return ""
    found = re.search(rf"<{tag}[^>]*>(.*)</{tag}>", Path(path).read_text("utf-8"), re.S | re.I)
    return found.group(1) if found else ""


def page(options, body):
    text = Path(body).read_text("utf-8")
    header = inner(options.get("--header-html"), "body")
    footer = inner(options.get("--footer-html"), "body")
    text = re.sub(r"</head>", lambda m: page_style(options) + m.group(0), text, count=1, flags=re.I)
    text = re.sub(r"<body[^>]*>", lambda m: m.group(0) + header, text, count=1, flags=re.I)
    at = text.lower().rfind("</body>")
    return text + footer if at < 0 else text[:at] + footer + text[at:]


class Browser:
    """A Chromium driven through its debugging pipe (its own --print-to-pdf is missing in some builds)."""

    def __init__(self, program, folder):
        to_browser, self.requests = os.pipe()
        self.answers, from_browser = os.pipe()
        # The browser reads commands from file 3 and writes answers to file 4.
        reader, writer = (fcntl.fcntl(fd, fcntl.F_DUPFD, 10) for fd in (to_browser, from_browser))
        self.requests, self.answers = (fcntl.fcntl(fd, fcntl.F_DUPFD, 10) for fd in (self.requests, self.answers))
        os.dup2(reader, 3)
        os.dup2(writer, 4)
        # The pages are our own Odoo's, and root or a container has no sandbox to offer.
        command = [
            program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--remote-debugging-pipe", f"--user-data-dir={folder}/profile",
        ]
        self.log = open(os.path.join(folder, "browser.log"), "w+", encoding="utf-8", errors="replace")
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, pass_fds=(3, 4)
        )
        for fd in (3, 4, reader, writer):
            os.close(fd)
        self.number, self.pending, self.events = 0, b"", []

    def send(self, method, session=None, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self.requests, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise PrintError(f"{method}: {answer['error'].get('message')}")
                return answer["result"]
            self.events.append(answer.get("method"))

    def wait_for(self, event):
        while event not in self.events:
            self.events.append(self.receive().get("method"))
        self.events.clear()

    def receive(self):
        while b"\0" not in self.pending:
            ready, _, _ = select.select([self.answers], [], [], ANSWER_SECONDS)
            chunk = os.read(self.answers, 1 << 16) if ready else b""
            if not chunk:
                self.log.seek(0)
                raise PrintError("the browser gave no answer: " + self.log.read()[-1500:])
            self.pending += chunk
        message, self.pending = self.pending.split(b"\0", 1)
        return json.loads(message)

    def pdf(self, source):
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable", session)
        self.send("Page.navigate", session, url=source.as_uri())
        self.wait_for("Page.loadEventFired")
        printed = self.send(
            "Page.printToPDF", session, printBackground=True, preferCSSPageSize=True,
            displayHeaderFooter=True, headerTemplate="<span></span>", footerTemplate=PAGE_NUMBER,
        )
        self.send("Target.closeTarget", targetId=target)
        return base64.b64decode(printed["data"])

    def close(self):
        self.process.kill()
        self.process.wait()
        self.log.close()


class PrintError(Exception):
    pass


def print_all(program, options, bodies):
    # Chromium's helpers may still write into its profile while it is removed.
    with tempfile.TemporaryDirectory(prefix="vouch-print.", ignore_cleanup_errors=True) as folder:
        browser = Browser(program, folder)
        try:
            printed = []
            for number, body in enumerate(bodies):
                source = Path(folder, f"{number}.html")
                source.write_text(page(options, body), "utf-8")
                printed.append(browser.pdf(source))
            return printed
        finally:
            browser.close()


def joined(printed):
    if len(printed) == 1:
        return printed[0]
    from pypdf import PdfWriter

    whole, output = PdfWriter(), io.BytesIO()
    for part in printed:
        whole.append(io.BytesIO(part))
    whole.write(output)
    return output.getvalue()


def main():
    if "--version" in sys.argv:
        print("wkhtmltopdf 0.12.6")
        return 0
    options, bodies, output = parse(sys.argv[1:])
    named = Path(__file__).with_name("browser.txt")
    program = named.read_text("utf-8").strip() if named.exists() else ""
    if not program:
        sys.stderr.write("No browser to print with. Install Chromium and set the sandbox up again.\n")
        return 2
    try:
        Path(output).write_bytes(joined(print_all(program, options, bodies)))
    except (PrintError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Stands in for wkhtmltopdf: prints Odoo's report pages to PDF with a headless Chromium.

Odoo calls `wkhtmltopdf [options] body.html [body.html ...] output.pdf`, with header and footer as files of their own.
The browser's path stands in browser.txt beside this file.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

VALUE_OPTIONS = {
    "--page-size", "--page-width", "--page-height", "--margin-top", "--margin-bottom", "--margin-left",
    "--margin-right", "--dpi", "--zoom", "--header-spacing", "--orientation", "--javascript-delay",
    "--cookie-jar", "--header-html", "--footer-html", "--viewport-size",
}
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
    return f"<style>@page {{ size: {size}; margin: 10mm {sides[0]}mm {sides[1]}mm {sides[2]}mm }}</style>"


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


def print_page(browser, text, output, folder):
    source = Path(folder, "page.html")
    source.write_text(text, "utf-8")
    command = [
        browser, "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
        "--disable-background-networking", "--no-pdf-header-footer", f"--user-data-dir={folder}/profile",
        f"--print-to-pdf={output}", source.as_uri(),
    ]
    if os.geteuid() == 0:
        command.insert(1, "--no-sandbox")
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)


def main():
    if "--version" in sys.argv:
        print("wkhtmltopdf 0.12.6")
        return 0
    options, bodies, output = parse(sys.argv[1:])
    named = Path(__file__).with_name("browser.txt")
    browser = named.read_text("utf-8").strip() if named.exists() else ""
    if not browser:
        sys.stderr.write("No browser to print with. Install Chromium and set the sandbox up again.\n")
        return 2
    printed = []
    with tempfile.TemporaryDirectory(prefix="vouch-print.") as folder:
        for number, body in enumerate(bodies):
            part = os.path.join(folder, f"{number}.pdf")
            ran = print_page(browser, page(options, body), part, folder)
            if ran.returncode != 0 or not os.path.exists(part):
                sys.stderr.write(ran.stderr[-2000:] or "the browser wrote no PDF\n")
                return 2
            printed.append(part)
        if len(printed) == 1:
            Path(output).write_bytes(Path(printed[0]).read_bytes())
        else:
            from pypdf import PdfWriter

            merged = PdfWriter()
            for part in printed:
                merged.append(part)
            merged.write(output)
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Writes a folder of annotated texts as messy text has them, the spans of the gold moved along.

usage: messy.py FROM TO HOW     HOW: nfd capitals nbsp dashes wrap, or several joined by +
"""
import json, os, sys, unicodedata

def nfd(chars): return [unicodedata.normalize("NFD", c) for c in chars]
def nbsp(chars): return ["\u00a0" if c == " " else c for c in chars]
def dashes(chars): return ["–" if c == "-" else c for c in chars]

def lines(chars):
    line = []
    for c in chars:
        line.append(c)
        if c == "\n":
            yield line
            line = []
    if line: yield line

def capitals(chars):
    rows = list(lines(chars))
    texts = ["".join(row).strip() for row in rows]
    lower = lambda t: t[:1].islower()
    def heading(at):
        text = texts[at]
        before = texts[at - 1] if at else ""
        after = texts[at + 1] if at + 1 < len(texts) else ""
        whole = (not before or before[-1] in ".;:…!?" or shown[at - 1]) and not lower(text) and not lower(after)
        return bool(text) and whole and len(text) <= 100 and text[-1] not in ".;,:…!?" and any(map(str.isalpha, text))
    shown = []
    for at in range(len(rows)): shown.append(heading(at))
    return [c.upper() if shown[at] and len(c.upper()) == 1 else c for at, row in enumerate(rows) for c in row]

def wrap(chars):
    out = []
    for line in lines(chars):
        column, space = 0, None
        for c in line:
            if column >= 60 and space is not None:
                out[space] = "\n"
                column, space = len(out) - space - 1, None
            if c in " \u00a0": space = len(out)
            out.append(c)
            column += 1
    return out

def moved(span, starts, ends):
    return [starts[span[0]], ends[span[1]]]

def main(source, target, how):
    os.makedirs(target, exist_ok=True)
    for name in sorted(os.listdir(source)):
        if not name.endswith(".txt"): continue
        text = open(os.path.join(source, name), encoding="utf-8", newline="").read()
        old = list(text)
        new = old
        for step in how.split("+"): new = globals()[step](new)
        starts, ends, at, to = {}, {0: 0}, 0, 0
        for a, b in zip(old, new):
            starts[at] = to
            at += len(a.encode()); to += len(b.encode())
            ends[at] = to
        starts[at] = to
        open(os.path.join(target, name), "w", encoding="utf-8", newline="").write("".join(new))
        gold = os.path.join(source, name[:-4] + ".gold.jsonl")
        with open(os.path.join(target, name[:-4] + ".gold.jsonl"), "w", encoding="utf-8") as out:
            for line in open(gold, encoding="utf-8"):
                if not line.strip(): continue
                r = json.loads(line)
                for key in ("span", "title_span"):
                    if r.get(key): r[key] = moved(r[key], starts, ends)
                for m in r.get("measures") or []:
                    m["span"] = moved(m["span"], starts, ends)
                out.write(json.dumps(r, ensure_ascii=False) + "\n")

main(*sys.argv[1:])

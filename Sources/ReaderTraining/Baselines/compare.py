"""Compares Sonde's reader with learned baselines and a one-line rule, all on the same corpus and development set.

    python3 -m venv /tmp/baselines && /tmp/baselines/bin/pip install scikit-learn fasttext-wheel 'numpy<2'
    swift build -c release && /tmp/baselines/bin/python Sources/ReaderTraining/Baselines/compare.py

fastText (Joulin et al., 2017) and TF-IDF with logistic regression get one model for form, one for each flag and one for
all targets; words of one to three and letters of three to five. Every model is trained on the corpus in the language's
folder and judged on Tests/Corpora, which none has seen. Prints the table of ReaderTraining.md.
"""

import csv
import glob
import json
import os
import subprocess
import sys
import tempfile
import time

import fasttext
import numpy
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, recall_score
from sklearn.multiclass import OneVsRestClassifier
from sklearn.preprocessing import MultiLabelBinarizer

LANGUAGES = sys.argv[1:] or ["nl", "fr", "en", "de"]
FLAGS = ["multiple", "hypothetical", "protected"]
ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
SONDE = os.environ.get("SONDE", os.path.join(ROOT, ".build", "release", "sonde"))
# The one-line rule: a question word first is probing, anything else closed.
QUESTION_WORDS = {
    "nl": "wat wie waar wanneer waarom hoe welke welk hoeveel waarmee waarover",
    "fr": "que qui où quand pourquoi comment quel quelle quels quelles combien qu",
    "en": "what who whom whose where when why how which",
    "de": "was wer wen wem wo wann warum wie welche welcher welches wieso weshalb womit",
}


def lines(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        head = next(rows)
        return [dict(zip(head, row)) for row in rows if len(row) == len(head) and not row[0].startswith("#")]


def labels(row, column):
    return [] if row[column] == "-" else row[column].split(",")


class Tfidf:
    name = "TF-IDF + logistic regression"

    def __init__(self, texts):
        self.words = TfidfVectorizer(ngram_range=(1, 3), sublinear_tf=True, min_df=2, token_pattern=r"[\w']+|[?]")
        self.letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=3)
        self.seen = hstack([self.words.fit_transform(texts), self.letters.fit_transform(texts)]).tocsr()

    def features(self, texts):
        return hstack([self.words.transform(texts), self.letters.transform(texts)]).tocsr()

    def one(self, wanted, texts):
        model = LogisticRegression(C=8, max_iter=200).fit(self.seen, wanted)
        return list(model.predict(self.features(texts)))

    def many(self, wanted, texts):
        binarizer = MultiLabelBinarizer()
        truth = binarizer.fit_transform(wanted)
        model = OneVsRestClassifier(LogisticRegression(C=20, max_iter=200)).fit(self.seen, truth)
        return [set(found) for found in binarizer.inverse_transform(model.predict(self.features(texts)))]

    def seconds_per_line(self, wanted, texts):
        """Of reading the form alone, line by line."""
        model = LogisticRegression(C=8, max_iter=200).fit(self.seen, wanted)
        start = time.perf_counter()
        for text in texts:
            model.predict(self.features([text]))
        return (time.perf_counter() - start) / len(texts)


class FastText:
    name = "fastText"

    def __init__(self, texts):
        self.texts = [self.clean(text) for text in texts]

    def clean(self, text):
        return " ".join(text.lower().replace("?", " ? ").replace(",", " , ").split())

    def train(self, wanted, loss):
        with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False, encoding="utf-8") as file:
            for text, found in zip(self.texts, wanted):
                file.write(" ".join("__label__" + label for label in found) + " " + text + "\n")
        options = dict(lr=0.5, epoch=25, wordNgrams=3, minn=3, maxn=5, dim=100, loss=loss, seed=7, thread=1, verbose=0)
        model = fasttext.train_supervised(file.name, **options)
        os.unlink(file.name)
        return model

    def one(self, wanted, texts):
        model = self.train([[label] for label in wanted], "softmax")
        return [model.predict(self.clean(text))[0][0][len("__label__"):] for text in texts]

    def many(self, wanted, texts):
        model = self.train([found or ["nothing"] for found in wanted], "ova")
        read = [model.predict(self.clean(text), k=3, threshold=0.5)[0] for text in texts]
        return [{label[len("__label__"):] for label in found} - {"nothing"} for found in read]


def figures(development, forms, flags, targets):
    truth = [row["form"] for row in development]
    result = {"form": sum(a == b for a, b in zip(truth, forms)) / len(truth)}
    for flag in FLAGS:
        wanted = [flag in labels(row, "flags") for row in development]
        result[flag] = f1_score(wanted, flags[flag], zero_division=0)
        if flag == "protected":
            result["recall"] = recall_score(wanted, flags[flag], zero_division=0)
    hits = sum(len(set(labels(row, "targets")) & found) for row, found in zip(development, targets))
    found = sum(map(len, targets))
    wanted = sum(len(labels(row, "targets")) for row in development)
    result["targets"] = 2 * hits / (found + wanted)
    return result


def sonde(language, path, development):
    text = "\n".join(row["text"] for row in development) + "\n"
    command = [SONDE, "read", "--language", language]
    start = time.perf_counter()
    read = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    seconds = (time.perf_counter() - start) / len(development)
    read = [json.loads(line) for line in read.splitlines()]
    flags = {flag: [line[flag] for line in read] for flag in FLAGS}
    return figures(development, [line["form"] for line in read], flags, [set(line["targets"]) for line in read]), seconds


def row(language, name, result):
    def percent(key):
        return f"{100 * result[key]:.1f}" if key in result else ""

    cells = [language, name, percent("form"), *map(percent, FLAGS[:2])]
    cells += [f"{percent('protected')} ({percent('recall')})" if "protected" in result else "", percent("targets")]
    print("| " + " | ".join(cells) + " |", flush=True)


print("| | reader | form accuracy | multiple F1 | hypothetical F1 | protected F1 (recall) | targets micro-F1 |")
print("| --- | --- | --- | --- | --- | --- | --- |")
speed = []
for language in LANGUAGES:
    folder = os.path.join(ROOT, "Sources", "QuestionReading", "Languages", language, "corpus")
    corpus = [line for path in sorted(glob.glob(folder + "/*.tsv")) for line in lines(path)]
    path = os.path.join(ROOT, "Tests", "Corpora", language, "development.tsv")
    development = lines(path)
    texts = [line["text"] for line in development]
    result, seconds = sonde(language, path, development)
    row(language, "Sonde", result)
    for Baseline in (Tfidf, FastText):
        baseline = Baseline([line["text"] for line in corpus])
        forms = baseline.one([line["form"] for line in corpus], texts)
        flags = {}
        for flag in FLAGS:
            wanted = ["yes" if flag in labels(line, "flags") else "no" for line in corpus]
            flags[flag] = [read == "yes" for read in baseline.one(wanted, texts)]
        targets = baseline.many([labels(line, "targets") for line in corpus], texts)
        row(language, baseline.name, figures(development, forms, flags, targets))
        if Baseline is Tfidf:
            slow = baseline.seconds_per_line([line["form"] for line in corpus], texts[:200])
            speed.append(f"{language}: {1e6 * slow:.0f} µs and {1e6 * seconds:.0f} µs")
    first = [text.lower().replace("'", " ").split()[:1] for text in texts]
    asks = QUESTION_WORDS[language].split()
    forms = ["probing" if word and word[0].strip("?,.") in asks else "closed" for word in first]
    truth = [line["form"] for line in development]
    row(language, "question word first", {"form": sum(a == b for a, b in zip(truth, forms)) / len(truth)})
print()
print("A line's form by TF-IDF, and a whole line by `sonde read` with its start: " + "; ".join(speed) + ".")

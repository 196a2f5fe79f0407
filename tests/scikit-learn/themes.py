"""The peer of the theme classifier: TF-IDF and logistic regression, one theme against the rest, by scikit-learn.

    python3 themes.py TRAIN TEST ANSWERS

TRAIN and TEST are JSON Lines with title, text and themes, the main one first; of TEST the themes are not read. A line
of ANSWERS answers a line of TEST: {"theme": name or null, "confidence": 0 to 1}. What was chosen goes to the output, as
JSON.

Everything that has to be chosen is chosen by cross-validation in five folds of TRAIN: how strong the penalty is,
whether classes are weighed by their rarity, whether a word must come in two texts, and below which probability a text
has no theme.
"""

import itertools
import json
import sys
import time

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

THEMES = ["integration", "health", "livelihoods", "DRM", "reintegration"]
FOLDS = 5
PENALTIES = [3.0, 10.0, 30.0, 100.0, 300.0, 1000.0]
RARITY = [None, "balanced"]
LEAST_DOCUMENTS = [1, 2]
THRESHOLDS = numpy.arange(0.05, 0.951, 0.01)


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def texts_of(rows):
    return [row["title"] + "\n" + row["text"] for row in rows]


def vectorizer(least):
    return TfidfVectorizer(
        ngram_range=(1, 2), sublinear_tf=True, strip_accents="unicode", min_df=least, lowercase=True)


def carried(rows):
    return numpy.array([[theme in row["themes"] for theme in THEMES] for row in rows])


def fit(vectors, labels, penalty, rarity):
    """A model a theme; liblinear is deterministic."""
    return [
        LogisticRegression(C=penalty, class_weight=rarity, solver="liblinear", max_iter=1000)
        .fit(vectors, labels[:, theme])
        for theme in range(len(THEMES))
    ]


def probabilities(models, vectors):
    return numpy.column_stack([model.predict_proba(vectors)[:, 1] for model in models])


def best_threshold(chances, labels):
    """As for the other side: of the texts with a theme those told rightly, which count half as much again, and of those
    without one those left so; the mean of the thresholds that are within a hundredth of the best."""
    first = chances.argmax(axis=1)
    right = labels[numpy.arange(len(labels)), first]
    none = ~labels.any(axis=1)
    worths = []
    for threshold in THRESHOLDS:
        given = chances.max(axis=1) >= threshold
        told = (given & right)[~none].mean()
        kept = (~given)[none].mean()
        worths.append(1.5 * told + kept)
    worths = numpy.array(worths)
    return float(THRESHOLDS[worths >= worths.max() - 0.01].mean()), float(worths.max())


def choose(rows):
    """The choice with the highest worth over the folds: penalty, rarity, least documents, threshold."""
    labels = carried(rows)
    texts = numpy.array(texts_of(rows), dtype=object)
    fold_of = numpy.arange(len(rows)) % FOLDS
    chances = {}
    for least in LEAST_DOCUMENTS:
        for fold in range(FOLDS):
            seen, unseen = fold_of != fold, fold_of == fold
            terms = vectorizer(least)
            seen_vectors = terms.fit_transform(texts[seen])
            unseen_vectors = terms.transform(texts[unseen])
            for penalty, rarity in itertools.product(PENALTIES, RARITY):
                held_out = chances.setdefault((penalty, rarity, least), numpy.zeros((len(rows), len(THEMES))))
                held_out[unseen] = probabilities(fit(seen_vectors, labels[seen], penalty, rarity), unseen_vectors)
    found = {key: best_threshold(held_out, labels) for key, held_out in chances.items()}
    best = max(found, key=lambda key: found[key][1])
    return (*best, found[best][0])


def main(train_path, test_path, answers_path):
    rows, asked = read(train_path), read(test_path)
    start = time.perf_counter()
    penalty, rarity, least, threshold = choose(rows)
    terms = vectorizer(least)
    models = fit(terms.fit_transform(texts_of(rows)), carried(rows), penalty, rarity)
    trained = time.perf_counter() - start
    start = time.perf_counter()
    chances = probabilities(models, terms.transform(texts_of(asked)))
    asked_for = time.perf_counter() - start
    with open(answers_path, "w", encoding="utf-8") as answers:
        for row in chances:
            first = int(row.argmax())
            theme = THEMES[first] if row[first] >= threshold else None
            answers.write(json.dumps({"theme": theme, "confidence": float(row[first])}) + "\n")
    print(json.dumps({
        "C": penalty, "classWeight": rarity, "leastDocuments": least, "threshold": threshold,
        "features": len(terms.vocabulary_), "trainSeconds": trained, "askSeconds": asked_for}))


if __name__ == "__main__":
    main(*sys.argv[1:])

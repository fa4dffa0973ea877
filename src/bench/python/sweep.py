"""The sweep of SweepBench in NumPy: 1,000 seeds of 10-20x5-1 with sigmoid and with ReLU, quartiles per layer.

Two ways. As a book has it: each network draws its own numbers and the norm of the gradient is that of the outer product.
With the two shortcuts that the lab takes: one draw for both networks, and |dW| = |delta| |a|.

Prints one line: milliseconds as a book has it, milliseconds with the shortcuts (the best of some rounds), and the median
of |delta| in layer 1 for sigmoid and for ReLU.
"""
import time

import numpy as np

SIZES = [10, 20, 20, 20, 20, 20, 1]
L = len(SIZES) - 1
SEEDS = 1000
ROUNDS = 20


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_slope(z, a):
    return a * (1 - a)


def relu(z):
    return np.maximum(0, z)


def relu_slope(z, a):
    return z > 0


ACTIVATIONS = [(sigmoid, sigmoid_slope), (relu, relu_slope)]


def draw(seed):
    random = np.random.RandomState(seed)
    weights = [random.randn(n, m) * np.sqrt(2 / (m + n)) for m, n in zip(SIZES, SIZES[1:])]
    return weights, random.randn(SIZES[0]), random.randn(SIZES[-1])


def norms(weights, x, y, function, slope, outer):
    z, a = [], [x]
    for w in weights:
        z.append(w @ a[-1])
        a.append(function(z[-1]))
    delta = [(a[-1] - y) * slope(z[-1], a[-1])]
    for l in range(L - 2, -1, -1):
        delta.insert(0, (weights[l + 1].T @ delta[0]) * slope(z[l], a[l + 1]))
    of_delta = [np.linalg.norm(d) for d in delta]
    if outer:
        of_gradient = [np.linalg.norm(np.outer(d, before)) for d, before in zip(delta, a)]
    else:
        of_gradient = [n * np.linalg.norm(before) for n, before in zip(of_delta, a)]
    return of_delta, of_gradient


def sweep(book):
    found = [[], []]
    for seed in range(SEEDS):
        drawn = draw(seed)
        for k, (function, slope) in enumerate(ACTIVATIONS):
            if book and k > 0:
                drawn = draw(seed)
            found[k].append(norms(*drawn, function, slope, book)[0])
    return [np.quantile(of_all, [0.25, 0.5, 0.75], axis=0) for of_all in found]


def milliseconds(book):
    start = time.perf_counter()
    quartiles = sweep(book)
    return 1000 * (time.perf_counter() - start), quartiles


times = {True: [], False: []}
for _ in range(ROUNDS):
    for book in times:
        taken, quartiles = milliseconds(book)
        times[book].append(taken)
medians = " ".join(repr(float(q[1][0])) for q in quartiles)
print(min(times[True]), min(times[False]), medians)

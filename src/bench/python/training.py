"""The works of TrainingBench in NumPy, written with whole matrices. Prints for each its name, microseconds of processor time and a check."""
import time

import numpy as np


def network(sizes):
    weights, t = [], 0
    for m, n in zip(sizes, sizes[1:]):
        weights.append(0.5 * np.sin(np.arange(t + 1, t + n * m + 1)).reshape(n, m))
        t += n * m
    return weights, [np.zeros((n, 1)) for n in sizes[1:]]


def points(count, inputs):
    k = np.arange(count)
    x = np.array([np.sin(1 + 3 * k + 7 * j) for j in range(inputs)])
    return x, np.where(np.sin(5 * k) > 0, 0.9, -0.9).reshape(1, count)


def forward(weights, biases, x):
    a = [x]
    for w, b in zip(weights, biases):
        a.append(np.tanh(w @ a[-1] + b))
    return a


def gradient(weights, biases, x, y):
    a = forward(weights, biases, x)
    delta = (a[-1] - y) * (1 - a[-1] ** 2)
    gradients = []
    for l in range(len(weights) - 1, -1, -1):
        gradients.append((delta @ a[l].T, delta.sum(axis=1, keepdims=True)))
        if l:
            delta = (weights[l].T @ delta) * (1 - a[l] ** 2)
    return gradients[::-1]


def epochs(weights, biases, x, y, batch, count):
    for _ in range(count):
        for k in range(0, x.shape[1], batch):
            part = slice(k, k + batch)
            for l, (dw, db) in enumerate(gradient(weights, biases, x[:, part], y[:, part])):
                weights[l] -= 0.03 / batch * dw
                biases[l] -= 0.03 / batch * db


def measure(name, rounds, per, work, check):
    times = []
    for _ in range(rounds):
        start = time.thread_time()
        work()
        times.append((time.thread_time() - start) * 1e6 / per)
    print(name, sorted(times)[rounds // 2], float(check()))


x, y = points(300, 2)
for name, batch, per, rounds in [("full", 300, 20, 21), ("ten", 10, 3, 11), ("one", 1, 1, 5)]:
    weights, biases = network([2, 8, 8, 1])
    epochs(weights, biases, x, y, batch, 100)
    loss = (0.5 * (forward(weights, biases, x)[-1] - y) ** 2).mean()
    measure(name, rounds, per, lambda: epochs(weights, biases, x, y, batch, per), lambda: loss)

weights, biases = network([2, 4, 1])
corners = np.array([[0.0, 0, 1, 1], [0, 1, 0, 1]])
goal = np.array([-0.9, 0.9, 0.9, -0.9])
grid = -3 + 6 * np.arange(64) / 63


def landscape():
    """All units at every point, as for any two weights of any network."""
    first = np.broadcast_to(weights[0], (64, 64, 4, 2)).copy()
    first[:, :, 0, 0] = grid[None, :]
    first[:, :, 0, 1] = grid[:, None]
    hidden = np.tanh(first @ corners + biases[0])
    out = np.tanh(weights[1] @ hidden + biases[1])
    return (0.5 * (out - goal) ** 2).mean(axis=(2, 3))


measure("landscape", 21, 1, landscape, lambda: landscape().sum())


def differences():
    """Each weight and bias moved up and down in turn, the loss computed anew."""
    found = []
    for rows in [m for pair in zip(weights, biases) for m in pair]:
        for at in np.ndindex(rows.shape):
            w, losses = rows[at], []
            for moved in (w + 1e-5, w - 1e-5):
                rows[at] = moved
                losses.append(0.5 * ((forward(weights, biases, x)[-1] - y) ** 2).sum())
            rows[at] = w
            found.append((losses[0] - losses[1]) / 2e-5)
    return found


weights, biases = network([5, 10, 8, 3])
x, y = points(1, 5)
measure("differences", 21, 1, differences, lambda: differences()[0])

for name, sizes, per in [("deep", [10, 20, 20, 20, 20, 20, 1], 100), ("wide", [512, 512, 512, 512, 512], 1)]:
    weights, biases = network(sizes)
    x, y = points(1, sizes[0])
    measure(name, 21, per, lambda: [gradient(weights, biases, x, y) for _ in range(per)],
            lambda: gradient(weights, biases, x, y)[0][0][0, 0])

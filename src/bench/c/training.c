/* The pass of one sample through 10-20-20-20-20-20-1 of TrainingBench, as one writes it in C; build with gcc -O3 and -lm.
   Prints the name of the work, microseconds of processor time (the median of some rounds) and a number to compare. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { DEPTH = 6, WIDEST = 20, ROUNDS = 41, PER = 20000 };

static const int size[DEPTH + 1] = {10, 20, 20, 20, 20, 20, 1};
static double w[DEPTH][WIDEST][WIDEST], b[DEPTH][WIDEST], dw[DEPTH][WIDEST][WIDEST], db[DEPTH][WIDEST];
static double a[DEPTH + 1][WIDEST];

static void pass(double y) {
    for (int l = 0; l < DEPTH; l++) {
        for (int i = 0; i < size[l + 1]; i++) {
            double z = b[l][i];
            for (int j = 0; j < size[l]; j++) z += w[l][i][j] * a[l][j];
            a[l + 1][i] = tanh(z);
        }
    }
    db[DEPTH - 1][0] = (a[DEPTH][0] - y) * (1 - a[DEPTH][0] * a[DEPTH][0]);
    for (int l = DEPTH - 1; l >= 0; l--) {
        for (int i = 0; i < size[l + 1]; i++) {
            for (int j = 0; j < size[l]; j++) dw[l][i][j] = db[l][i] * a[l][j];
        }
        if (l == 0) break;
        double g[WIDEST] = {0};
        for (int i = 0; i < size[l + 1]; i++) {
            for (int j = 0; j < size[l]; j++) g[j] += w[l][i][j] * db[l][i];
        }
        for (int j = 0; j < size[l]; j++) db[l - 1][j] = g[j] * (1 - a[l][j] * a[l][j]);
    }
}

static int compare(const void *p, const void *q) {
    double x = *(const double *)p, y = *(const double *)q;
    return (x > y) - (x < y);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

int main(void) {
    int t = 0;
    for (int l = 0; l < DEPTH; l++)
        for (int i = 0; i < size[l + 1]; i++)
            for (int j = 0; j < size[l]; j++) w[l][i][j] = 0.5 * sin(++t);
    for (int j = 0; j < size[0]; j++) a[0][j] = sin(1 + 7 * j);
    double times[ROUNDS];
    for (int r = 0; r < ROUNDS; r++) {
        double start = now();
        for (int k = 0; k < PER; k++) pass(-0.9);
        times[r] = (now() - start) / PER;
    }
    qsort(times, ROUNDS, sizeof times[0], compare);
    printf("deep %.6f %.17g\n", times[ROUNDS / 2], dw[0][0][0]);
    return 0;
}

package backprop.engine;

import java.util.List;

/**
 * One way of reading an {@link Expression}: what each kind of node becomes, given what its parts became.
 *
 * @param <T> what the reading yields: a number, a text, a formula on the screen
 */
public interface Algebra<T> {
    /** A number of the formula itself. */
    T constant(double value);

    /** The number at an address. */
    T reference(Cell cell);

    /** The terms, added from left to right. */
    T sum(List<T> terms);

    /** left − right. */
    T difference(T left, T right);

    /** The factors, multiplied from left to right. */
    T product(List<T> factors);

    /** numerator / denominator. */
    T quotient(T numerator, T denominator);

    /** −of. */
    T negative(T of);

    /** base². */
    T square(T base);

    /** function(argument). */
    T call(Function function, T argument);

    /**
     * One number in two forms. Whoever shows it reads the written one, which is the default; whoever computes reads the
     * other.
     */
    default T identity(Expression written, Expression computed) {
        return written.fold(this);
    }
}

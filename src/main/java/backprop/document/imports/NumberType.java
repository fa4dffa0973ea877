package backprop.document.imports;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * How a number stands in a binary file. Each becomes the double of the same value; of whole numbers beyond 2⁵³ the
 * nearest.
 *
 * <p>Sources: IEEE 754 (2019) for 64, 32 and 16 bits; bfloat16 is the upper half of 32 bits.
 */
enum NumberType {
    F64(8),
    F32(4),
    F16(2),
    BF16(2),
    I64(8),
    I32(4),
    I16(2),
    I8(1),
    U64(8),
    U32(4),
    U16(2),
    U8(1);

    private static final Map<String, NumberType> NUMPY = Map.of(
            "f8", F64, "f4", F32, "f2", F16, "i8", I64, "i4", I32, "i2", I16, "i1", I8, "u8", U64, "u4", U32, "u2",
            U16);

    private static final int HALF_FRACTION_BITS = 10;

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /** How many bytes one number takes. */
    int bytes() {
        return bytes;
    }

    /** The type that NumPy calls by a letter and a number of bytes, {@code f8}. */
    static Optional<NumberType> ofNumPy(String word) {
        return word.equals("u1") ? Optional.of(U8) : Optional.ofNullable(NUMPY.get(word));
    }

    /** The type that safetensors calls so, {@code F64}. */
    static Optional<NumberType> ofSafetensors(String word) {
        for (NumberType type : values()) {
            if (type.name().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The number at an index of a buffer, in its order of bytes. */
    double at(ByteBuffer data, int index) {
        return switch (this) {
            case F64 -> data.getDouble(index);
            case F32 -> data.getFloat(index);
            case F16 -> half(data.getShort(index));
            case BF16 -> Float.intBitsToFloat(data.getShort(index) << 16);
            case I64 -> data.getLong(index);
            case I32 -> data.getInt(index);
            case I16 -> data.getShort(index);
            case I8 -> data.get(index);
            case U64 -> unsigned(data.getLong(index));
            case U32 -> Integer.toUnsignedLong(data.getInt(index));
            case U16 -> Short.toUnsignedInt(data.getShort(index));
            case U8 -> Byte.toUnsignedInt(data.get(index));
        };
    }

    /** binary16: a sign, five bits of exponent with the bias 15, ten of fraction. */
    private static double half(short bits) {
        int exponent = bits >> HALF_FRACTION_BITS & 0x1F;
        int fraction = bits & 0x3FF;
        double size;
        if (exponent == 0) {
            size = Math.scalb((double) fraction, -24);
        } else if (exponent == 0x1F) {
            size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else {
            size = Math.scalb((double) (fraction | 0x400), exponent - 25);
        }
        return bits < 0 ? -size : size;
    }

    /** Half of it, with the lost bit kept so that rounding is right, doubled. */
    private static double unsigned(long bits) {
        return bits >= 0 ? bits : (double) ((bits >>> 1) | (bits & 1)) * 2;
    }
}

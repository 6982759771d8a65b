package io.whence.query.tasks.document;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * The rank of something among others, as a number that always leaves room for another one beside it: a whole part and, only where
 * the whole numbers are used up, a fraction. What is kept here can be worked out again from the events, so nobody else knows it.
 *
 * @param fraction its digits to the base of 62, without zeros at the end; as text they sort as they count
 */
public record FractionalRank(long whole, String fraction) implements Comparable<FractionalRank> {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final Comparator<FractionalRank> ORDER =
            Comparator.comparingLong(FractionalRank::whole).thenComparing(FractionalRank::fraction);

    /** How far apart what is put first or last stands from the rest. */
    private static final long STEP = 1L << 32;

    /** Between two neighbours, one part in so many is given up for good, and the rest is left for what comes next. */
    private static final BigInteger PARTS = BigInteger.valueOf(64);

    public static final FractionalRank MIDDLE = new FractionalRank(0, "");

    public FractionalRank before() {
        return new FractionalRank(Math.subtractExact(whole, STEP), "");
    }

    public FractionalRank after() {
        return new FractionalRank(Math.addExact(whole, STEP), "");
    }

    /**
     * A rank between two. It is close to the one that came later, since the next one to come is likely to go to its other side:
     * one after the other before or after the same neighbour, each costs the same.
     *
     * @param laterIsHigh whether {@code high} came later than {@code low}
     */
    public static FractionalRank between(FractionalRank low, FractionalRank high, boolean laterIsHigh) {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("nothing is between " + low + " and " + high);
        }
        var from = BigInteger.valueOf(low.whole);
        var to = BigInteger.valueOf(high.whole);
        for (int digits = 0; ; digits++) {
            var room = to.subtract(from).add(high.hasMoreThan(digits) ? BigInteger.ONE : BigInteger.ZERO);
            if (room.compareTo(PARTS) >= 0) {
                var part = room.divide(PARTS);
                return of(laterIsHigh ? from.add(room).subtract(part) : from.add(part), digits);
            }
            from = from.multiply(BASE).add(low.digit(digits));
            to = to.multiply(BASE).add(high.digit(digits));
        }
    }

    @Override
    public int compareTo(FractionalRank other) {
        return ORDER.compare(this, other);
    }

    private BigInteger digit(int at) {
        return BigInteger.valueOf(at < fraction.length() ? DIGITS.indexOf(fraction.charAt(at)) : 0);
    }

    private boolean hasMoreThan(int digits) {
        return fraction.length() > digits;
    }

    private static FractionalRank of(BigInteger scaled, int digits) {
        var fraction = new StringBuilder();
        var rest = scaled;
        for (int i = 0; i < digits; i++) {
            var divided = floorDivide(rest);
            int digit = rest.subtract(divided.multiply(BASE)).intValue();
            if (digit > 0 || !fraction.isEmpty()) {
                fraction.append(DIGITS.charAt(digit));
            }
            rest = divided;
        }
        return new FractionalRank(rest.longValueExact(), fraction.reverse().toString());
    }

    private static BigInteger floorDivide(BigInteger number) {
        var divided = number.divideAndRemainder(BASE);
        return divided[1].signum() < 0 ? divided[0].subtract(BigInteger.ONE) : divided[0];
    }
}

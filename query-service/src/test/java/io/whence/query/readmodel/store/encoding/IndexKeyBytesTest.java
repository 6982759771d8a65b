package io.whence.query.readmodel.store.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndexKeyBytesTest {

    @Provide
    Arbitrary<List<Object>> values() {
        var strings = Arbitraries.strings()
                .withChars('\0', '\u0001', 'a', 'b', '\u00FF', '\uFFFD')
                .ofMaxLength(4);
        var anyStrings = Arbitraries.strings().all().ofMaxLength(4).filter(IndexKeyBytesTest::isUtf8);
        return Arbitraries.<Object>oneOf(
                        strings.map(Object.class::cast),
                        anyStrings.map(Object.class::cast),
                        Arbitraries.longs().map(Object.class::cast),
                        Arbitraries.of(true, false).map(Object.class::cast))
                .list()
                .ofMaxSize(3);
    }

    @Property
    void sort_as_their_values_do(@ForAll("values") List<Object> one, @ForAll("values") List<Object> other) {
        int bytes = Arrays.compareUnsigned(IndexKeyBytes.of(List.of(), one), IndexKeyBytes.of(List.of(), other));
        assertThat(Integer.signum(bytes)).isEqualTo(Integer.signum(KeyOrder.compare(one, other)));
    }

    @Property
    void give_their_order_back(@ForAll("values") List<Object> equal, @ForAll("values") List<Object> order) {
        assertThat(IndexKeyBytes.order(IndexKeyBytes.of(equal, order))).isEqualTo(order);
    }

    @Property
    void stand_within_their_equal_values_and_nobody_elses(
            @ForAll("values") List<Object> equal,
            @ForAll("values") List<Object> other,
            @ForAll("values") List<Object> order) {
        byte[] key = IndexKeyBytes.of(equal, order);
        boolean within = Arrays.compareUnsigned(key, IndexKeyBytes.of(other, List.of())) >= 0
                && Arrays.compareUnsigned(key, IndexKeyBytes.afterAll(other)) < 0;
        assertThat(within).isEqualTo(equal.equals(other));
    }

    /** A lone surrogate has no bytes in UTF-8. */
    private static boolean isUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }
}

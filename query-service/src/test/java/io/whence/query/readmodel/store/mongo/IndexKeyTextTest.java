package io.whence.query.readmodel.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.query.readmodel.store.encoding.KeyOrder;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndexKeyTextTest {

    @Provide
    Arbitrary<List<Object>> orders() {
        var strings = Arbitraries.strings()
                .withChars('\0', '\u0001', 'a', '\u00FF', '\uFFFD')
                .ofMaxLength(3);
        return Arbitraries.<Object>oneOf(
                        strings.map(Object.class::cast),
                        Arbitraries.longs().map(Object.class::cast),
                        Arbitraries.of(true, false).map(Object.class::cast))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings().withChars('a', 'b').ofMinLength(1).ofMaxLength(2);
    }

    @Property
    void sorts_as_bytes_do(@ForAll byte[] one, @ForAll byte[] other) {
        int texts = SortableText.of(one).compareTo(SortableText.of(other));
        assertThat(Integer.signum(texts)).isEqualTo(Integer.signum(Arrays.compareUnsigned(one, other)));
    }

    @Property
    void sorts_documents_by_order_and_then_by_id(
            @ForAll("orders") List<Object> one,
            @ForAll("ids") String oneId,
            @ForAll("orders") List<Object> other,
            @ForAll("ids") String otherId) {
        int places = IndexKeyText.place(one, oneId).compareTo(IndexKeyText.place(other, otherId));
        int orders = KeyOrder.compare(one, other);
        boolean unique =
                !one.isEmpty() && one.getLast() instanceof String last && (last.equals(oneId) || last.equals(otherId));
        if (orders != 0 || !unique) {
            int expected = orders != 0 ? orders : oneId.compareTo(otherId);
            assertThat(Integer.signum(places)).isEqualTo(Integer.signum(expected));
        } else {
            assertThat(places == 0).isEqualTo(oneId.equals(otherId));
        }
    }

    @Property
    void lies_between_the_bounds_of_its_order(
            @ForAll("orders") List<Object> order, @ForAll("ids") String id, @ForAll("orders") List<Object> bound) {
        var place = IndexKeyText.place(order, id);
        int compared = KeyOrder.compare(order, bound);
        assertThat(place.compareTo(IndexKeyText.before(bound)) >= 0).isEqualTo(compared >= 0);
        assertThat(place.compareTo(IndexKeyText.after(bound)) >= 0).isEqualTo(compared > 0);
    }
}

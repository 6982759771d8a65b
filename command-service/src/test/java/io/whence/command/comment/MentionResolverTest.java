package io.whence.command.comment;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.id.MemberId;
import io.whence.api.text.MarkdownText;
import io.whence.command.runtime.aggregate.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionResolverTest {

    static List<MemberId> in(String text) {
        return MentionResolver.in(new MarkdownText(text), TEAM, new Given.People());
    }

    @Test
    void are_members_in_the_order_they_come_up_each_once() {
        assertThat(in("@bob, (@ada) and @Bob!")).containsExactly(BOB, ADA);
    }

    @Test
    void are_not_found_in_code() {
        assertThat(in("`@ada` ``x ` @ada`` ```\n@ada\n``` @bob")).containsExactly(BOB);
        assertThat(in("```java\n@ada")).isEmpty();
        assertThat(in("a lone ` then @ada")).containsExactly(ADA);
    }

    @Test
    void are_not_found_in_addresses_or_longer_words() {
        assertThat(in("me@ada.example @adalovelace @ada-x x/@ada @@ada")).isEmpty();
    }

    @Test
    void are_nobody_who_is_not_in_the_team() {
        assertThat(in("@oli @nobody")).isEmpty();
    }

    @Test
    void are_looked_up_only_so_many() {
        var text = new StringBuilder();
        for (int i = 0; i < MentionResolver.LIMIT; i++) {
            text.append("@nobody").append(i).append(' ');
        }
        assertThat(in(text + "@ada")).isEmpty();
    }
}

package io.whence.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.event.TeamEvent.TeamRenamed;
import io.whence.api.event.TokenEvent.TokenRevoked;
import io.whence.api.id.TokenId;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import org.junit.jupiter.api.Test;

class AccessHttpTest extends HttpTest {

    @Test
    void a_token_is_good_the_moment_it_was_issued() {
        var scene = Scene.set(story, suffix);
        settle();
        for (int i = 0; i < 20; i++) {
            assertThat(send(story.token(scene.ben(), null), "/me").status()).isEqualTo(200);
        }
    }

    @Test
    void a_revoked_token_is_good_for_nothing() {
        var scene = Scene.set(story, suffix);
        assertThat(get(scene.member(), "/me").status()).isEqualTo(200);
        story.tell(new TokenRevoked(new TokenId("token_" + scene.member().substring(7, 33)), scene.ben()));
        assertThat(get(scene.member(), "/me").status()).isEqualTo(401);
    }

    @Test
    void a_token_for_one_team_opens_no_other_private_one() {
        var scene = Scene.set(story, suffix);
        story.in(null).by(scene.ben()).team("open" + suffix, TeamVisibility.PUBLIC);
        var other = story.team("mine" + suffix, TeamVisibility.PRIVATE);
        story.join(scene.ben(), other, MemberRole.OWNER);
        var scoped = story.token(scene.ben(), scene.team());
        assertThat(all(scoped, "/teams", "slug"))
                .contains(scene.slug(), "open" + suffix)
                .doesNotContain("mine" + suffix);
        assertThat(get(scoped, "/teams/mine" + suffix).status()).isEqualTo(404);
        assertThat(get(scoped, "/teams/open" + suffix).status()).isEqualTo(200);
        assertThat(get(scoped, "/me").json().path("scope").path("slug").asString())
                .isEqualTo(scene.slug());
        assertThat(get(scene.member(), "/teams/mine" + suffix).status()).isEqualTo(200);
    }

    @Test
    void owners_see_every_token_and_others_their_own_and_nobody_a_hash() {
        var scene = Scene.set(story, suffix);
        story.in(scene.team());
        story.token(scene.ben(), scene.team());
        story.token(scene.rea(), scene.team());
        var path = "/teams/" + scene.slug() + "/tokens";
        assertThat(all(scene.member(), path + "?limit=1", "id")).hasSize(1);
        assertThat(all(scene.owner(), path + "?limit=1", "id")).hasSize(2);
        assertThat(all(scene.member(), "/tokens?limit=1", "scope")).containsExactly("workspace", "team");
        assertThat(get(scene.owner(), path).json().toString())
                .doesNotContainIgnoringCase("hash")
                .contains("ben" + suffix);
    }

    @Test
    void a_token_names_who_made_it_and_reaches_as_far_as_it_is_told_of() {
        var scene = Scene.set(story, suffix);
        story.by(scene.ada()).in(scene.team());
        var scoped = story.token(scene.ben(), scene.team());
        var listed =
                get(scene.owner(), "/teams/" + scene.slug() + "/tokens").items().path(0);
        assertThat(listed.path("member").path("handle").asString()).isEqualTo("ben" + suffix);
        assertThat(listed.path("issuedBy").path("handle").asString()).isEqualTo("ada" + suffix);
        assertThat(listed.path("scope").asString()).isEqualTo("team");
        assertThat(all(scoped, "/tokens", "scope"))
                .as("by a token for one team")
                .containsExactly("team");
    }

    @Test
    void tokens_are_in_the_timeline_without_their_secrets() {
        var scene = Scene.set(story, suffix);
        story.by(scene.ada()).in(scene.team());
        story.token(scene.ben(), scene.team());
        story.token(scene.ada(), null);
        var timeline = get(scene.reader(), "/teams/" + scene.slug() + "/timeline?kind=token.issued");
        assertThat(timeline.items()).hasSize(1);
        assertThat(timeline.items().path(0).path("summary").asString())
                .isEqualTo("Ada Park made an access token for Ben");
        for (var format : new String[] {"cloudevents", "activity", "atom"}) {
            assertThat(text(scene.reader(), "/teams/" + scene.slug() + "/timeline?kind=token.issued&format=" + format)
                            .body())
                    .containsIgnoringCase("token")
                    .doesNotContainPattern("\"secretHash\" ?: ?\"[^\"]");
        }
    }

    @Test
    void what_happened_in_no_team_is_told_to_who_did_it_alone() {
        var scene = Scene.set(story, suffix, TeamVisibility.PUBLIC);
        story.by(scene.ada()).in(null);
        story.member("hidden" + suffix, "Hidden");
        story.token(scene.ada(), null);
        var path = "/members/ada" + suffix + "/timeline";
        assertThat(all(scene.owner(), path, "type")).contains("member.registered", "token.issued");
        for (var other : new String[] {scene.reader(), scene.member(), scene.outsider()}) {
            assertThat(all(other, path, "type")).isNotEmpty().doesNotContain("member.registered", "token.issued");
        }
    }

    @Test
    void history_tells_by_which_token_something_came() {
        var scene = Scene.set(story, suffix);
        var token = TokenId.next();
        story.by(scene.ben()).in(scene.team());
        var question = story.ask("By which?");
        story.by(token).tell(new QuestionVoted(question, VoteValue.UP, null));
        var history = get(scene.reader(), "/questions/" + question.value() + "/history")
                .items();
        assertThat(history.path(0).path("token").isNull()).isTrue();
        assertThat(history.path(1).path("token").asString()).isEqualTo(token.value());
    }

    @Test
    void members_are_listed_by_handle_page_by_page() {
        var scene = Scene.set(story, suffix);
        var path = "/teams/" + scene.slug() + "/members?limit=1";
        assertThat(all(scene.reader(), path, "handle")).containsExactly("ada" + suffix, "ben" + suffix, "rea" + suffix);
        story.tell(new MemberLeft(scene.ben(), scene.team()));
        assertThat(all(scene.reader(), path, "handle")).containsExactly("ada" + suffix, "rea" + suffix);
        assertThat(get(scene.reader(), "/members/ben" + suffix).status())
                .as("what they wrote is still there, and so are they")
                .isEqualTo(200);
        assertThat(get(scene.member(), "/teams/" + scene.slug()).status()).isEqualTo(404);
    }

    @Test
    void a_team_is_not_sent_again_while_it_is_the_same() {
        var scene = Scene.set(story, suffix);
        var path = "/teams/" + scene.slug();
        var first = get(scene.owner(), path);
        assertThat(first.header("ETag")).startsWith("\"1.");
        assertThat(get(scene.owner(), path, "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
        story.in(scene.team()).tell(new TeamRenamed(scene.team(), "Another name"));
        var second = get(scene.owner(), path, "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).startsWith("\"2.");
    }

    @Test
    void teams_are_listed_by_slug_page_by_page() {
        var scene = Scene.set(story, suffix);
        story.in(null).by(scene.otto()).team("a-open" + suffix, TeamVisibility.PUBLIC);
        story.team("z-open" + suffix, TeamVisibility.PUBLIC);
        assertThat(all(scene.member(), "/teams?limit=1", "slug").stream().filter(slug -> slug.endsWith(suffix)))
                .containsExactly("a-open" + suffix, scene.slug(), "z-open" + suffix);
    }
}

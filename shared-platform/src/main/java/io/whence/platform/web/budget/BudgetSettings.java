package io.whence.platform.web.budget;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The budget that a server is set to give each of its callers.
 *
 * @param perMember requests a minute of one member, however many tokens they use; as many may come at once
 * @param perAddress requests a minute from one network address, whoever sends them
 * @param failuresPerAddress tokens a minute from one address that are none
 * @param atOnce requests of one member that are worked on at a time; more wait
 * @param heavyAtOnce of these, such as take long: of the past, comparisons, searches
 * @param patience how long a request waits for those of the same member before it, at most
 * @param streams answers that go on, as live timelines and exports, of one member at a time
 * @param heavyThreads heavy requests of all members that are worked on at a time; 0 for as many as there are processors
 * @param heavyWithin how long a heavy request may take
 */
@ConfigurationProperties("whence.budget")
public record BudgetSettings(
        @DefaultValue("30000") int perMember,
        @DefaultValue("120000") int perAddress,
        @DefaultValue("600") int failuresPerAddress,
        @DefaultValue("64") int atOnce,
        @DefaultValue("4") int heavyAtOnce,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("20") int streams,
        @DefaultValue("0") int heavyThreads,
        @DefaultValue("20s") Duration heavyWithin) {}

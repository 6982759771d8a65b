package io.whence.command.calendar;

import io.whence.api.id.CalendarId;
import io.whence.command.runtime.aggregate.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarCommandConfiguration {

    @Bean
    AggregateType<Calendar> calendars() {
        return new AggregateType<>(CalendarId.PREFIX, Calendar.class, Calendar::new);
    }
}

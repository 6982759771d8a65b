package io.whence.query.readmodel.web;

import io.whence.platform.web.budget.BudgetSettings;
import io.whence.platform.web.budget.RequestBudget;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** The configuration that keeps heavy reads apart from all other requests. */
@Configuration(proxyBeanMethods = false)
class HeavyReadConfiguration {

    @Bean
    WebMvcRegistrations heavyReads(RequestBudget budget, BudgetSettings settings) {
        int threads = settings.heavyThreads() > 0
                ? settings.heavyThreads()
                : Runtime.getRuntime().availableProcessors();
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new HeavyReadAdapter(budget, threads, settings.heavyWithin());
            }
        };
    }
}

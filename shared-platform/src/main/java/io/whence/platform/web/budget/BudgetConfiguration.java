package io.whence.platform.web.budget;

import io.whence.platform.web.RequestFilterOrder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The configuration by which no caller gets more of a server than their share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BudgetSettings.class)
public class BudgetConfiguration {

    @Bean
    RequestBudget requestBudget(BudgetSettings settings) {
        return new RequestBudget(settings);
    }

    @Bean
    FilterRegistrationBean<RequestBudgetFilter> requestBudgetFilter(
            RequestBudget budget, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter = new FilterRegistrationBean<>(new RequestBudgetFilter(budget, problems));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(RequestFilterOrder.BUDGET);
        return filter;
    }
}

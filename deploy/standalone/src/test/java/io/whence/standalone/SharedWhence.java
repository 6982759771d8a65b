package io.whence.standalone;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a suite a {@link Deployment} that it shares with the others: started once, ended after the last of them. */
final class SharedWhence implements ParameterResolver, ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Cluster.isWanted() && !Cluster.hasServers()
                ? ConditionEvaluationResult.disabled(Cluster.SERVERS_MISSING)
                : ConditionEvaluationResult.enabled("there is something to run it on");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Deployment.class;
    }

    @Override
    public Deployment resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedWhence.class))
                .computeIfAbsent("deployment", _ -> started(), Deployment.class);
    }

    private static Deployment started() {
        Deployment deployment = Cluster.isWanted() ? Cluster.fresh() : WhenceProcess.lasting();
        try {
            deployment.start();
            return deployment;
        } catch (RuntimeException | Error e) {
            deployment.close();
            throw e;
        }
    }
}

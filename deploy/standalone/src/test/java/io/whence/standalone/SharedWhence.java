package io.whence.standalone;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a suite a {@link Deployment} that it shares with the others: started once, ended after the last of them. */
final class SharedWhence implements ParameterResolver {

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
        var deployment = WhenceProcess.fresh();
        try {
            deployment.start();
            return deployment;
        } catch (RuntimeException | Error e) {
            deployment.close();
            throw e;
        }
    }
}

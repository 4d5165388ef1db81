package org.hundredfold.ui.classify;

import org.hundredfold.model.Explainer;

/** Explains the answers of the network that was asked last, for which it is made ready once. Callable from any thread. */
final class Explainers {
    private Network of;
    private Explainer explainer;

    synchronized Explainer of(Question question) {
        if (of != question.network()) {
            of = question.network();
            explainer = new Explainer(question.model());
        }
        return explainer;
    }
}

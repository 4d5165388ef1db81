package org.hundredfold.nn.original;

/** The ways in which the original network can be trained. */
public enum Way {
    /** Nested loops over units and inputs: where the story begins. */
    LOOPS {
        @Override
        public OriginalTraining begin(OriginalSamples samples, OriginalWeights start, double rate) {
            return new LoopTraining(samples, start, rate);
        }
    },
    /** Each line of the formula one matrix operation of ND4J, one update after each picture. */
    VECTORISED {
        @Override
        public OriginalTraining begin(OriginalSamples samples, OriginalWeights start, double rate) {
            return new VectorisedTraining(samples, start, rate);
        }
    },
    /** The whole update in one pass over the weights, in as many lanes as the processor has. */
    FUSED {
        @Override
        public OriginalTraining begin(OriginalSamples samples, OriginalWeights start, double rate) {
            return new FusedTraining(
                    samples, FusedNetwork.of(samples.x(), start.hidden(), start.output(), start.units(), rate));
        }
    },
    /** One update after each batch, as matrix operations of ND4J: another algorithm, which ends at other weights. */
    MINI_BATCH {
        @Override
        public OriginalTraining begin(OriginalSamples samples, OriginalWeights start, double rate) {
            return new MiniBatchTraining(samples, start, rate);
        }
    };

    /**
     * Whether it makes the same updates as the nested loops, so that it must end at the same weights but for rounding.
     */
    public boolean sameAlgorithm() {
        return this != MINI_BATCH;
    }

    /** Makes everything ready that the first picture needs; the start itself is not changed. */
    public abstract OriginalTraining begin(OriginalSamples samples, OriginalWeights start, double rate);
}

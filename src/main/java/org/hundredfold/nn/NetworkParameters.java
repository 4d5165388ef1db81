package org.hundredfold.nn;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * All weights and biases of a network as one plain value: the one thing to save, export, draw or send.
 *
 * @param values laid out as {@link NetworkSpec#tensors()} says; not to be changed once it is shared
 */
public record NetworkParameters(NetworkSpec network, float[] values) {
    public NetworkParameters {
        if (values.length != network.parameterCount()) {
            throw new IllegalArgumentException("%s has %d parameters, not %d"
                    .formatted(network.summary(), network.parameterCount(), values.length));
        }
    }

    /** What {@link #bytes()} gave. */
    public static NetworkParameters of(NetworkSpec network, byte[] bytes) {
        return new NetworkParameters(network, new LearnerState(List.of(bytes)).floats(0, network.parameterCount()));
    }

    /** A copy of the values of one of the network's tensors. */
    public float[] values(ParameterTensor tensor) {
        return Arrays.copyOfRange(values, tensor.offset(), tensor.offset() + tensor.length());
    }

    /** The values as 32-bit floats, little-endian, one after the other. */
    public byte[] bytes() {
        return LearnerState.bytes(values);
    }

    /** Hex SHA-256 of the {@link #bytes()}: equal for equal bits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The values in double precision, for the loop reference. */
    public double[] doubles() {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}

package org.hundredfold.runs;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.hundredfold.model.Familiarity;
import org.hundredfold.model.Look;

/**
 * A familiarity as the store keeps it: deflated (zlib), big-endian, each list with its length before it. First the pictures
 * known, each with its hidden values, its pixels (32-bit floats) and its roughness, then the middle roughness, the usual
 * distances of each aspect and the worst shares (64-bit floats).
 */
final class PackedFamiliarity {
    /** Values that a list has at most: what a network looks at is larger than any of its layers here. */
    private static final int MOST = 10_000_000;

    private static final int MOST_LOOKS = 100_000;

    private PackedFamiliarity() {}

    static byte[] pack(Familiarity familiarity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(familiarity.known().size());
            for (Look look : familiarity.known()) {
                write(out, look.hidden());
                write(out, look.coarse());
                out.writeDouble(look.roughness());
            }
            out.writeDouble(familiarity.roughness());
            out.writeInt(familiarity.usual().size());
            for (double[] distances : familiarity.usual()) {
                write(out, distances);
            }
            write(out, familiarity.worst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException if the bytes are damaged */
    static Familiarity unpack(byte[] bytes) {
        return unpack(Inflated.of(bytes));
    }

    /** Of bytes that anybody may have made. */
    static Familiarity unpackFromElsewhere(byte[] bytes) {
        return unpack(Inflated.fromElsewhere(bytes));
    }

    private static Familiarity unpack(DataInputStream packed) {
        try (DataInputStream in = packed) {
            List<Look> known = new ArrayList<>();
            for (int left = length(in, MOST_LOOKS); left > 0; left--) {
                known.add(new Look(floats(in), floats(in), in.readDouble()));
            }
            double roughness = in.readDouble();
            List<double[]> usual = new ArrayList<>();
            for (int left = length(in); left > 0; left--) {
                usual.add(doubles(in));
            }
            return new Familiarity(known, roughness, usual, doubles(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int length(DataInputStream in) throws IOException {
        return length(in, MOST);
    }

    private static int length(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("A list of %d values".formatted(length));
        }
        return length;
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] values = new float[length(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static double[] doubles(DataInputStream in) throws IOException {
        double[] values = new double[length(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}

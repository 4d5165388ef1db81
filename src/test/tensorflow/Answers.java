import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.TensorFlow;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * What TensorFlow makes of models that were written, in a process of its own: it needs another JavaCPP than the program. Run as a source
 * file. Of each folder given, {@code model} is asked about {@code pictures}; prints a line of probabilities per picture.
 */
class Answers {
    public static void main(String[] folders) throws IOException {
        System.err.println("TensorFlow " + TensorFlow.version());
        for (String folder : folders) {
            Path pictures = Path.of(folder, "pictures");
            try (SavedModelBundle model =
                            SavedModelBundle.load(Path.of(folder, "model").toString(), "serve");
                    DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(pictures)))) {
                for (int left = in.readInt(); left > 0; left--) {
                    int height = in.readInt();
                    int width = in.readInt();
                    print(model, in.readNBytes(height * width * 3), height, width);
                }
            }
        }
    }

    /** The picture is the second of two. */
    private static void print(SavedModelBundle model, byte[] rgb, int height, int width) {
        byte[] two = new byte[2 * rgb.length];
        System.arraycopy(rgb, 0, two, rgb.length, rgb.length);
        try (TUint8 taken = TUint8.tensorOf(Shape.of(2, height, width, 3), DataBuffers.of(two));
                Result given = model.function("serving_default").call(Map.of("pictures", taken))) {
            TFloat32 probabilities = (TFloat32) given.get("probabilities").orElseThrow();
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < probabilities.shape().get(1); i++) {
                line.append(probabilities.getFloat(1, i)).append(' ');
            }
            System.out.println(line);
        }
    }
}

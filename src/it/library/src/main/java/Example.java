import java.nio.file.Path;
import org.hundredfold.library.PictureAnswer;
import org.hundredfold.library.PictureModel;

/** A program of somebody else. */
public final class Example {
    public static void main(String[] arguments) throws Exception {
        PictureModel model = PictureModel.open("latest");
        for (String picture : arguments) {
            PictureAnswer answer = model.classify(Path.of(picture));
            System.out.println(picture + ": " + answer.className() + " " + answer.probability());
        }
    }
}

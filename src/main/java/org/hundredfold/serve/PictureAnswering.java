package org.hundredfold.serve;

import java.util.Map;
import org.hundredfold.data.UnreadablePictureException;

/** What a server answers with. Called from several threads at a time. */
@FunctionalInterface
public interface PictureAnswering {
    /**
     * @param file the bytes of a picture, in any format
     * @return values that can be written as JSON
     * @throws UnreadablePictureException with the reason, if it is not a picture that can be read
     * @throws org.hundredfold.ExplainedException if there is another reason that the caller may know
     */
    Map<String, Object> answer(byte[] file) throws UnreadablePictureException;
}

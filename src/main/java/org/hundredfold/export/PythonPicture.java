package org.hundredfold.export;

/** Lines of Python that open a picture as the program sees it, for snippets. */
public final class PythonPicture {
    /** What they import. */
    public static final String IMPORTS = """
            import numpy as np
            from PIL import Image, ImageOps
            """;

    private PythonPicture() {}

    /**
     * They leave {@code pixels}, bytes {@code [height, width, 3]}.
     *
     * @param file an expression of Python
     */
    public static String pixels(String file) {
        return """
                # Upright, as its camera was held, and on white where one sees through it.
                picture = ImageOps.exif_transpose(Image.open(%s)).convert("RGBA")
                white = Image.new("RGBA", picture.size, "white")
                pixels = np.asarray(Image.alpha_composite(white, picture).convert("RGB"))
                """.formatted(file);
    }
}

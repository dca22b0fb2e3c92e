import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Validates Word and Excel files against the schemas of ECMA-376, as Apache POI has them. */
public class Validate {
  private interface Parser {
    XmlObject parse(InputStream in) throws Exception;
  }

  /** The parsers of parts, by the end of their content types. POI has none for the glossary. */
  private static final Map<String, Parser> PARSERS = Map.ofEntries(
      Map.entry("wordprocessingml.document.main+xml", DocumentDocument.Factory::parse),
      Map.entry("wordprocessingml.styles+xml", StylesDocument.Factory::parse),
      Map.entry("wordprocessingml.numbering+xml", NumberingDocument.Factory::parse),
      Map.entry("wordprocessingml.settings+xml", SettingsDocument.Factory::parse),
      Map.entry("wordprocessingml.footnotes+xml", FootnotesDocument.Factory::parse),
      Map.entry("wordprocessingml.header+xml", HdrDocument.Factory::parse),
      Map.entry("wordprocessingml.footer+xml", FtrDocument.Factory::parse),
      Map.entry("wordprocessingml.fontTable+xml", FontsDocument.Factory::parse),
      Map.entry("spreadsheetml.sheet.main+xml", WorkbookDocument.Factory::parse),
      Map.entry("spreadsheetml.worksheet+xml", WorksheetDocument.Factory::parse),
      Map.entry("spreadsheetml.styles+xml", StyleSheetDocument.Factory::parse),
      Map.entry("spreadsheetml.table+xml", TableDocument.Factory::parse),
      Map.entry("extended-properties+xml", PropertiesDocument.Factory::parse));

  private static int faults = 0;

  public static void main(String[] files) throws Exception {
    ZipSecureFile.setMinInflateRatio(0); // repeated text is not an attack here
    for (String name : files) {
      try {
        validate(new File(name));
      } catch (Exception e) {
        report(name, e.toString());
      }
    }
    System.exit(faults > 0 ? 1 : 0);
  }

  private static void report(String where, String what) {
    faults++;
    System.out.println(where + ": " + what);
  }

  private static void validate(File file) throws Exception {
    int parts = 0;
    try (OPCPackage container = OPCPackage.open(file, PackageAccess.READ)) {
      for (PackagePart part : container.getParts()) {
        String type = part.getContentType();
        for (Map.Entry<String, Parser> e : PARSERS.entrySet()) {
          if (type.endsWith(e.getKey())) {
            parts++;
            check(file.getName() + part.getPartName(), e.getValue().parse(known(part.getInputStream())));
          }
        }
      }
      container.getPackageProperties().getTitleProperty();
    }
    if (parts < 3) {
      report(file.getName(), "only " + parts + " parts to validate");
    }
    try (InputStream in = new java.io.FileInputStream(file)) {
      if (file.getName().endsWith(".docx")) {
        new XWPFDocument(in).close();
      } else {
        new XSSFWorkbook(in).close();
      }
    }
  }

  private static void check(String part, XmlObject tree) {
    List<XmlError> errors = new ArrayList<>();
    tree.validate(new XmlOptions().setErrorListener(errors));
    for (XmlError e : errors) {
      if (!e.getMessage().contains("space@http://www.w3.org/XML/1998/namespace")) { // xml:space, which the schema of strings lacks
        report(part, e.getMessage());
      }
    }
  }

  /** Removes what mc:Ignorable allows a reader to ignore, as the schemas do not know it. */
  private static InputStream known(InputStream in) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var document = factory.newDocumentBuilder().parse(in);
    Element root = document.getDocumentElement();
    String mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    Set<String> ignorable = new HashSet<>();
    for (String prefix : root.getAttributeNS(mc, "Ignorable").trim().split("\\s+")) {
      if (!prefix.isEmpty()) {
        ignorable.add(root.lookupNamespaceURI(prefix));
      }
    }
    root.removeAttributeNS(mc, "Ignorable");
    strip(root, ignorable);
    var out = new ByteArrayOutputStream();
    TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
    return new ByteArrayInputStream(out.toByteArray());
  }

  private static void strip(Element e, Set<String> ignorable) {
    var attributes = e.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      if (ignorable.contains(attributes.item(i).getNamespaceURI())) {
        e.removeAttributeNode((Attr) attributes.item(i));
      }
    }
    for (var child = e.getFirstChild(); child != null; ) {
      var next = child.getNextSibling();
      if (child instanceof Element element) {
        if (ignorable.contains(element.getNamespaceURI())) {
          e.removeChild(element);
        } else {
          strip(element, ignorable);
        }
      }
      child = next;
    }
  }
}

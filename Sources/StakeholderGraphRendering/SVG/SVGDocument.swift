internal import StakeholderGraph

/// Finishes the SVG that Graphviz wrote: the page in millimetres, a title and description, roles, fonts, and no trace of
/// internal names or of the version that drew it.
enum SVGDocument {
    static func finish(_ drawn: [UInt8], scene: Scene) -> [UInt8] {
        let text = String(decoding: drawn, as: UTF8.self)
        var labels: [Substring: (role: Scene.Role, label: String)] = [:]
        for shape in scene.shapes {
            let words = shape.text?.lines.joined(separator: " ") ?? ""
            labels[Substring(shape.id.text)] = (shape.role, shape.tooltip.isEmpty ? words : shape.tooltip)
        }
        for line in scene.lines { labels[Substring(line.id.text)] = (line.role, line.tooltip) }

        var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        var current: (role: Scene.Role, label: String)?
        var isHead = true
        var isComment = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            if isHead {
                if line.hasPrefix(" viewBox=") {
                    output += head(viewBox: line, scene: scene)
                    isHead = false
                }
                continue
            }
            if isComment || line.hasPrefix("<!--") {
                isComment = !line.hasSuffix("-->")
                continue
            }
            if line.hasPrefix("<g id=") {
                let id = attribute("id", of: line)
                current = labels[id]
                output += group(line, current) + "\n"
            } else if line.hasPrefix("<title>") {
                if let current, !current.label.isEmpty {
                    output += "<title>\(escaped(current.label))</title>\n"
                }
            } else if line.hasPrefix("<text") {
                output += font(String(line)) + "\n"
            } else {
                output += line.replacing("\"transparent\"", with: "\"none\"") + "\n"
            }
        }
        return Array(output.utf8)
    }

    private static func head(viewBox: Substring, scene: Scene) -> String {
        let box = attribute("viewBox", of: viewBox)
        let size = scene.page.millimetres
        return """
            <svg width="\(plain(size.width))mm" height="\(plain(size.height))mm" viewBox="\(box)" \
            xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="group" \
            aria-labelledby="picture_title picture_description" lang="\(scene.language)" \
            xml:lang="\(scene.language)">
            <title id="picture_title">\(escaped(scene.title))</title>
            <desc id="picture_description">\(escaped(scene.description))</desc>
            <style>.body:focus,.tie:focus{outline:2px solid #0072B2}\
            .body:hover>*:not(text),.tie:hover>*{stroke-width:2}</style>

            """
    }

    private static func group(_ line: Substring, _ item: (role: Scene.Role, label: String)?) -> String {
        guard let item, item.role == .body || item.role == .tie, !item.label.isEmpty, line.hasSuffix(">") else {
            return String(line)
        }
        return line.dropLast() + " role=\"img\" tabindex=\"0\" aria-label=\"\(escaped(item.label))\">"
    }

    private static func font(_ line: String) -> String {
        let family = "font-family=\"DejaVu Sans,Verdana,sans-serif\""
        return
            line
            .replacing("font-family=\"DejaVu Sans Bold\"", with: family + " font-weight=\"bold\"")
            .replacing("font-family=\"DejaVu Sans\"", with: family)
    }

    private static func attribute(_ name: String, of line: Substring) -> Substring {
        guard let start = line.firstRange(of: name + "=\"")?.upperBound,
            let end = line[start...].firstIndex(of: "\"")
        else { return "" }
        return line[start..<end]
    }

    private static func plain(_ value: Double) -> String { FixedFormat.shortest(value) }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}

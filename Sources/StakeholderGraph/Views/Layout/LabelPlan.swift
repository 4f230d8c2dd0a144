/// One way to name the bodies of a picture: names in their shapes, or numbers in the shapes and names in a key.
struct LabelPlan {
    /// What is left for the picture.
    let area: Rect
    let key: NumberedKey?
    /// Of the text size planned for the page.
    let share: Double
    /// The words of each body.
    let labels: [BodyBox.Label]

    var isCut: Bool { key?.isCut ?? labels.contains(where: \.isCut) }

    /// Tries names from the planned size down to 6 points (on large pages to that of A4), then numbers with a key, until
    /// one can be drawn.
    ///
    /// The key may have headings; its numbers are the positions of the names, from 1.
    static func first(
        _ names: [String], key entries: @autoclosure () -> [NumberedKey.Entry], in free: Rect, scale: Double,
        width: Double, draw: (LabelPlan) -> ComposedView?
    ) -> ComposedView? {
        let planned = StyleSheet.nameSize * scale
        let labels = names.map { BodyBox.Label($0, width: width) }
        // Below three quarters only where letters are still as large as on A4.
        for share in [1, 0.9, 0.8, 0.75, 0.6, 0.5, 0.4, 0.32, 0.25]
        where share * planned >= (share < 0.75 ? StyleSheet.nameSize : 6) {
            if let picture = draw(LabelPlan(area: free, key: nil, share: share, labels: labels)) { return picture }
        }
        let numbers = names.indices.map { BodyBox.Label(String($0 + 1), width: width) }
        for key in NumberedKey.candidates(entries(), in: free, scale: scale) {
            for share in [0.9, 0.76, 0.64, 0.5, 0.4, 0.32, 0.25]
            where share * planned >= (share < 0.64 ? StyleSheet.nameSize : StyleSheet.smallestSize) {
                let plan = LabelPlan(area: key.free, key: key, share: share, labels: numbers)
                if let picture = draw(plan) { return picture }
            }
        }
        return nil
    }

    /// What is said of names that were shortened.
    var warnings: [String] {
        isCut ? ["Some long names are shortened on the picture; the table has them in full."] : []
    }
}

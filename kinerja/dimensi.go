package kinerja

// Dimensi is what a unit counts or measures, in lower case: "orang",
// "dokumen", "orang/bulan", "persen", "luas". Units of one dimension belong
// together, Orang and Jiwa or Ha and M2; units of two never do. Empty for no
// unit and for units outside the table, of which nothing is known.
//
// The grouping is ours; no regulation gives one.
type Dimensi string

// Dimensi returns what the unit counts or measures.
func (s Satuan) Dimensi() Dimensi { return satuanMenurutNama[s.nama].dimensi }

// Baku returns the unit of which this one is another name, number for number:
// Ha for Hektar, Persen for Persentase. Any other unit returns itself. Nothing
// is converted: KM stays KM.
func (s Satuan) Baku() Satuan {
	if e, ok := satuanMenurutNama[s.nama]; ok {
		return Satuan{e.baku}
	}
	return s
}

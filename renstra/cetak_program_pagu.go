package renstra

import "github.com/perencanaan-id/perencanaan/anggaran"

// What the rows of one node show of its pagu, where its indicators have parts of it.

// paguSendiri is what the first row of a node shows for a year: its pagu, but where
// that is the sum of what each indicator has, the part of the first.
func (n *Node) paguSendiri(tahun int) anggaran.Isian {
	pagu, bagian := n.Pagu(tahun), n.paguIndikator(0, tahun)
	if bagian.Isi() == anggaran.TidakTertulis {
		return pagu
	}
	jumlah := bagian
	for ke := range n.IndikatorLain {
		tambahIsian(&jumlah, n.paguIndikator(ke+1, tahun))
	}
	if !jumlah.Equal(pagu) {
		return pagu
	}
	return bagian
}

// paguIndikator is what an indicator has of the pagu, counted from that of the row
// itself; of namesakes each has the amount of its turn.
func (n *Node) paguIndikator(ke, tahun int) anggaran.Isian {
	nama := append([]string{n.Indikator}, namaIndikator(n.IndikatorLain)...)
	giliran := 0
	for _, s := range nama[:ke] {
		if s == nama[ke] {
			giliran++
		}
	}
	for _, c := range n.Rincian {
		if c.Tahun != tahun || c.Indikator == "" || c.Indikator != nama[ke] {
			continue
		}
		if giliran--; giliran < 0 {
			return c.Pagu
		}
	}
	return anggaran.Isian{}
}

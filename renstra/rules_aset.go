package renstra

import (
	"fmt"
	"slices"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
)

// jumlahAset compares the total at the end of a list of assets with the rows
// above it. With subtotals among them what adds up to what is not sure.
func (p *Pemeriksaan) jumlahAset() {
	for aset := p.Rencana.Aset; len(aset) > 0; {
		n := 1
		for n < len(aset) && aset[n].Tabel == aset[0].Tabel {
			n++
		}
		if total := slices.IndexFunc(aset[:n], func(a Aset) bool { return a.IsJumlah() }); total == n-1 && total > 0 {
			p.kuantitasAset(&aset[total], aset[:total])
			p.nilaiAset(&aset[total], aset[:total])
		}
		aset = aset[n:]
	}
}

func (p *Pemeriksaan) kuantitasAset(total *Aset, isi []Aset) {
	tulis, ok := total.Kuantitas.Angka()
	if !ok {
		return
	}
	sel := make([]kinerja.Target, len(isi))
	for i := range isi {
		sel[i] = isi[i].Kuantitas
	}
	if hitung, ok := jumlahSel(sel); ok && !hitung.Equal(tulis) {
		p.catatAngka(total.Baris, total.Nama, tulis, hitung,
			fmt.Sprintf("Kuantitas aset tertulis berjumlah %s, barang di atasnya berjumlah %s.", angkaIndonesia(tulis), angkaIndonesia(hitung)))
	}
}

// nilaiAset compares the values, if every one of them is an amount, a dash or
// blank.
func (p *Pemeriksaan) nilaiAset(total *Aset, isi []Aset) {
	if total.Nilai == "" {
		return
	}
	sel := []string{total.Nilai}
	for i := range isi {
		sel = append(sel, isi[i].Nilai)
	}
	k := anggaran.KonvensiOf(slices.Values(sel))
	var nilai []anggaran.Rupiah
	for _, s := range sel[1:] {
		x, err := k.ParseIsian(s)
		if err != nil {
			return
		}
		if r, ok := x.Rupiah(); ok {
			nilai = append(nilai, r)
		}
	}
	x, err := k.ParseIsian(total.Nilai)
	if err != nil || len(nilai) == 0 {
		return
	}
	tulis, _ := x.Rupiah() // a dash is nothing
	hitung, err := anggaran.SumSlice(nilai)
	if err != nil || tulis == hitung {
		return
	}
	selisih := kurang(tulis, hitung)
	p.Catat(Temuan{Baris: total.Baris, Nama: total.Nama, Tertulis: anggaran.IsianOf(tulis), Terhitung: anggaran.IsianOf(hitung), Selisih: selisih,
		Pesan: fmt.Sprintf("Nilai aset tertulis berjumlah %s, barang di atasnya berjumlah %s: %s.", tulis, hitung, lebihKurang(selisih))})
}

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
		p.Catat(Temuan{Baris: total.Baris, Nama: total.Nama, Tertulis: nilaiAngka(tulis), Terhitung: nilaiAngka(hitung), Selisih: nilaiAngka(tulis.Sub(hitung)),
			Pesan: fmt.Sprintf("Kuantitas aset tertulis berjumlah %s, barang di atasnya berjumlah %s.", angkaIndonesia(tulis), angkaIndonesia(hitung))})
	}
}

// nilaiAset compares the values, if every one of them is an amount, a dash or
// blank.
func (p *Pemeriksaan) nilaiAset(total *Aset, isi []Aset) {
	semua := append(slices.Clone(isi), *total)
	k := anggaran.KonvensiOf(func(yield func(string) bool) {
		for i := range semua {
			if !yield(semua[i].Nilai) {
				return
			}
		}
	})
	var nilai []anggaran.Rupiah
	for i := range semua {
		x, err := k.ParseIsian(semua[i].Nilai)
		if err != nil {
			return
		}
		if r, ok := x.Rupiah(); ok || i == len(isi) {
			nilai = append(nilai, r)
		}
	}
	tulis := nilai[len(nilai)-1]
	hitung, err := anggaran.SumSlice(nilai[:len(nilai)-1])
	if err != nil || len(nilai) == 1 || total.Nilai == "" || tulis == hitung {
		return
	}
	selisih := kurang(tulis, hitung)
	p.Catat(Temuan{Baris: total.Baris, Nama: total.Nama, Tertulis: anggaran.IsianOf(tulis), Terhitung: anggaran.IsianOf(hitung), Selisih: selisih,
		Pesan: fmt.Sprintf("Nilai aset tertulis berjumlah %s, barang di atasnya berjumlah %s: %s.", tulis, hitung, lebihKurang(selisih))})
}
